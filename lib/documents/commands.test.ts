import { readdir, readFile, utimes } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makeNeed,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { UnconfirmedError } from '@/lib/access/recent'
import { endAssignment } from '@/lib/access/commands'
import { changeCase } from '@/lib/cases/commands'
import { caseSchema } from '@/lib/cases/schema'
import type { Actor } from '@/lib/core/actor'
import { env } from '@/lib/core/env'
import { ForbiddenError } from '@/lib/core/errors'
import { UNOPENED } from '@/lib/core/names'
import { keyring } from '@/lib/sealing/keyring'
import { addDocument, changeDocument, removeDocument, sweepDocuments } from './commands'
import { getDocument, listDocuments, readDocument } from './queries'

const MARKER = 'Camera-of-Somebody'

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
  .withExif({ IFD0: { Artist: MARKER }, IFD3: { GPSLatitude: '44/1 57/1 0/1' } })
  .jpeg()
  .toBuffer()

type Fields = Record<string, string>

/** As a browser posts the form. */
function post(fields: Fields, file: Uint8Array = photo, name = 'IMG_0001.jpg') {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', new Blob([file as Uint8Array<ArrayBuffer>]), name)
  return new Request('http://localhost/api/documents', { method: 'POST', body: form })
}

const add = (actor: Actor, fields: Fields, ...file: [Uint8Array?, string?]) =>
  addDocument(actor, post({ kind: 'photo', mark: 'restricted', ...fields }, ...file), new FormData())

const onDisk = () => readdir(env.documentsFolder).catch(() => [])

/** The next request: nothing is opened yet. */
const again = (actor: Actor): Actor => ({
  ...actor,
  keys: actor.keys && keyring(actor.keys.identity, actor.keys.circles),
})

async function read(actor: Actor, id: string, part: 'clean' | 'thumbnail' | 'original' = 'clean') {
  const found = await readDocument(again(actor), id, part)
  return found && Buffer.from(await new Response(found.content).arrayBuffer())
}

let coordinator: Actor
let lawyer: Actor
let volunteer: Actor
let caseId: string

beforeEach(async () => {
  coordinator = await makeActor('coordinator')
  lawyer = await makeActor('lawyer')
  volunteer = await makeActor('volunteer')
  caseId = (await makeCase()).id
  await assign(lawyer, { caseId })
})

describe('a document', () => {
  it('comes without what it told of its maker, and lies encrypted', async () => {
    const { id } = await add(coordinator, { of: 'case', record: caseId, title: 'The square' })
    const clean = (await read(coordinator, id)) ?? Buffer.alloc(0)
    expect(clean.includes(MARKER)).toBe(false)
    expect((await sharp(clean).metadata()).exif).toBeUndefined()
    expect(await sharp(clean).metadata()).toMatchObject({
      format: 'jpeg',
      width: 60,
      height: 40,
    })
    expect(
      await sharp((await read(coordinator, id, 'thumbnail')) ?? Buffer.alloc(0)).metadata(),
    ).toMatchObject({
      format: 'webp',
    })
    expect(await read(coordinator, id, 'original')).toBeNull()
    const names = await db.documentFile.findMany({ where: { documentId: id } })
    for (const { name } of names) {
      const lying = await readFile(path.join(env.documentsFolder, name))
      expect(lying.subarray(0, 19).toString()).toBe('age-encryption.org/')
      expect(lying.includes(MARKER) || lying.includes('JFIF')).toBe(false)
    }
    expect(await getDocument(coordinator, id)).toMatchObject({
      title: 'The square',
      kind: 'photo',
      of: 'case',
    })
  })

  it('keeps the original of evidence, for whoever gave a factor a moment ago', async () => {
    const { id } = await add(coordinator, { of: 'case', record: caseId, isEvidence: 'on' })
    expect(await read(coordinator, id, 'original')).toEqual(photo)
    expect(await read(coordinator, id, 'clean')).not.toEqual(photo)
    const before = { ...coordinator, confirmedAt: new Date(Date.now() - 3_600_000) }
    await expect(read(before, id, 'original')).rejects.toThrow(UnconfirmedError)
    expect((await getDocument(coordinator, id))?.title).toBe('IMG 0001')
    expect(await db.auditEvent.count({ where: { event: 'document.read', subjectId: id } })).toBe(1)
  })

  it('is one, however often the form is sent', async () => {
    const before = (await onDisk()).length
    const id = crypto.randomUUID()
    for (let time = 0; time < 2; time += 1)
      expect(await add(coordinator, { id, of: 'case', record: caseId })).toMatchObject({ id })
    expect((await listDocuments(coordinator, 'case', caseId)).rows).toHaveLength(1)
    expect((await onDisk()).length).toBe(before + 2)
  })

  it('is not read where a byte of it was changed, nor as another file', async () => {
    const [one, other] = [
      await add(coordinator, { of: 'case', record: caseId }),
      await add(coordinator, { of: 'case', record: caseId }),
    ]
    const [a, b] = await Promise.all(
      [one, other].map(({ id }) =>
        db.documentFile.findFirstOrThrow({ where: { documentId: id, part: 'clean' } }),
      ),
    )
    await db.documentFile.update({ where: { id: b?.id ?? '' }, data: { name: 'away' } })
    await db.documentFile.update({ where: { id: a?.id ?? '' }, data: { name: b?.name ?? '' } })
    await expect(read(coordinator, one.id)).rejects.toThrow()
    await db.documentFile.update({ where: { id: a?.id ?? '' }, data: { key: b?.key ?? new Uint8Array() } })
    expect(await read(coordinator, one.id)).toBeNull()
  })
})

describe('a file that is not taken', () => {
  it.each<[string, Uint8Array, string]>([
    ['documents.errors.type', Buffer.from('MZ\x90\x00\x03 this program'), 'holiday.jpg'],
    ['documents.errors.type', Buffer.from('<html><script>alert(1)</script>'), 'note.txt'],
    ['documents.errors.damaged', photo.subarray(0, 300), 'half.jpg'],
    ['documents.errors.choose', new Uint8Array(), 'empty.jpg'],
    ['documents.errors.choose', photo, ''],
  ])('says %s and leaves nothing behind', async (key, file, name) => {
    const before = await onDisk()
    const sending = add(coordinator, { of: 'case', record: caseId }, file, name)
    await expect(sending).rejects.toThrow(expect.objectContaining({ key }) as Error)
    expect(await onDisk()).toEqual(before)
    expect(await db.document.count({ where: { caseId } })).toBe(0)
  })

  it('is too large, or the last that there is no room for', async () => {
    const before = await onDisk()
    vi.stubEnv('VICDAN_DOCUMENT_MB', '0.0005')
    await expect(add(coordinator, { of: 'case', record: caseId })).rejects.toThrow(
      'documents.errors.too-large',
    )
    vi.stubEnv('VICDAN_DOCUMENT_MB', '1')
    vi.stubEnv('VICDAN_DOCUMENTS_MB', '0.0001')
    await expect(add(coordinator, { of: 'case', record: caseId })).rejects.toThrow('documents.errors.full')
    vi.unstubAllEnvs()
    expect(await onDisk()).toEqual(before)
  })

  it('breaks off on its way', async () => {
    const before = await onDisk()
    const whole = Buffer.from(
      await post({ of: 'case', record: caseId, kind: 'photo', mark: 'open' }).arrayBuffer(),
    )
    const type = `multipart/form-data; boundary=${whole.subarray(2, whole.indexOf('\r\n')).toString()}`
    const body = new ReadableStream({
      start(to) {
        to.enqueue(new Uint8Array(whole.subarray(0, whole.length - 200)))
        to.error(new Error('gone'))
      },
    })
    const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' }
    const request = new Request('http://localhost/api/documents', init)
    await expect(addDocument(coordinator, request, new FormData())).rejects.toThrow()
    expect(await onDisk()).toEqual(before)
  })
})

describe('somebody else’s record', () => {
  it('takes no document, and not one byte is kept', async () => {
    const { id: needId } = await makeNeed((await makeFamily()).id)
    const { id: delivery } = await db.delivery.create({
      data: {
        ...{ needId, kindId: (await makeTerm()).id, deliveredOn: new Date() },
        familyId: (await db.need.findUniqueOrThrow({ where: { id: needId } })).familyId,
      },
    })
    const { id: person } = await makePerson('Somebody', { visibility: 'restricted' })
    const before = await onDisk()
    for (const [actor, fields] of [
      [volunteer, { of: 'case', record: caseId }],
      [volunteer, { of: 'delivery', record: delivery }],
      [await makeActor('lawyer'), { of: 'case', record: caseId }],
      [lawyer, { of: 'person', record: person }],
      [await makeActor('analyst'), { of: 'case', record: caseId }],
      [coordinator, { of: 'case', record: caseId, mark: 'privileged' }],
      [coordinator, { of: 'family', record: (await makeFamily()).id, mark: 'open' }],
      [coordinator, { of: 'case', record: crypto.randomUUID() }],
    ] as [Actor, Fields][])
      await expect(add(actor, fields)).rejects.toThrow(ForbiddenError)
    expect(await onDisk()).toEqual(before)
  })

  it('shows none of its documents, and lets none be changed or removed', async () => {
    const { id } = await add(lawyer, { of: 'case', record: caseId })
    const version = 1
    for (const actor of [volunteer, await makeActor('lawyer'), await makeActor('analyst')]) {
      expect(await getDocument(actor, id)).toBeNull()
      expect(await read(actor, id)).toBeNull()
      expect((await listDocuments(actor, 'case', caseId)).rows).toEqual([])
    }
    for (const actor of [volunteer, await makeActor('lawyer')]) {
      const change = { id, version, title: 'Mine', kind: 'other' as const, mark: 'open' as const }
      await expect(changeDocument(actor, change)).rejects.toThrow(ForbiddenError)
      await expect(removeDocument(actor, { id, reason: 'mistake' })).rejects.toThrow(ForbiddenError)
    }
  })
})

describe('between the lawyers of a case', () => {
  it('nobody else sees it, and each of them opens it after giving a factor', async () => {
    const { id } = await add(lawyer, { of: 'case', record: caseId, mark: 'privileged' })
    const colleague = await makeActor('lawyer')
    await assign(colleague, { caseId })
    expect(await read(lawyer, id)).not.toBeNull()
    for (const actor of [coordinator, volunteer]) expect(await getDocument(actor, id)).toBeNull()
    await expect(read({ ...lawyer, confirmedAt: null }, id)).rejects.toThrow(UnconfirmedError)
    await expect(removeDocument(coordinator, { id, reason: 'mistake' })).rejects.toThrow(ForbiddenError)
    expect(await db.auditEvent.count({ where: { event: 'document.read', subjectId: id } })).toBe(1)
  })

  it('what becomes so is closed to those who read it before', async () => {
    const { id } = await add(lawyer, { of: 'case', record: caseId, title: 'The plan' })
    expect(await read(coordinator, id)).not.toBeNull()
    await changeDocument(lawyer, { id, version: 1, title: 'The plan', kind: 'other', mark: 'privileged' })
    expect(await read(coordinator, id)).toBeNull()
    expect(await read(lawyer, id)).not.toBeNull()
    await changeDocument(lawyer, { id, version: 2, title: 'The plan', kind: 'other', mark: 'restricted' })
    expect(await read(coordinator, id)).not.toBeNull()
  })
})

describe('who may open it', () => {
  it('follows the work: given with the case, taken with it', async () => {
    const { id } = await add(coordinator, { of: 'case', record: caseId })
    expect(await read(volunteer, id)).toBeNull()
    const given = await assign(volunteer, { caseId })
    expect(await read(volunteer, id)).not.toBeNull()
    await endAssignment(coordinator, { id: given.id })
    expect(await read(volunteer, id)).toBeNull()
    const held = await db.keyGrant.count({ where: { userId: volunteer.userId, key: { subjectId: id } } })
    expect(held).toBe(0)
  })

  it('follows the mark of the document and of the case', async () => {
    const analyst = await makeActor('analyst')
    const { id } = await add(coordinator, { of: 'case', record: caseId, mark: 'open' })
    for (const actor of [volunteer, analyst]) expect(await read(actor, id)).not.toBeNull()
    await restrict(caseId)
    for (const actor of [volunteer, analyst]) expect(await read(actor, id)).toBeNull()
    expect(await read(lawyer, id)).not.toBeNull()
    const everybody = { key: { subjectId: id }, circle: { kind: 'everybody' as const } }
    expect(await db.keyGrant.count({ where: everybody })).toBe(0)
  })

  it('reaches the lawyers of a person, and the volunteers of a family', async () => {
    const { id: person } = await makePerson()
    await makeDefendant(caseId, person)
    const family = await makeFamily(person)
    const certificate = await add(coordinator, { of: 'person', record: person })
    const passport = await add(coordinator, { of: 'family', record: family.id })
    expect(await read(lawyer, certificate.id)).not.toBeNull()
    expect(await read(lawyer, passport.id)).toBeNull()
    await assign(volunteer, { familyId: family.id })
    expect(await read(volunteer, passport.id)).not.toBeNull()
    expect(await read(volunteer, certificate.id)).toBeNull()
    expect(await db.auditEvent.count({ where: { event: 'document.read', subjectId: passport.id } })).toBe(1)
  })

  it('is nobody with a database alone', async () => {
    const { id } = await add(coordinator, { of: 'case', record: caseId, title: 'Seen from the window' })
    const { title } = await db.document.findUniqueOrThrow({ where: { id } })
    expect(Buffer.from(title).includes('window')).toBe(false)
    const { rows } = await listDocuments({ ...coordinator, keys: null }, 'case', caseId)
    expect(rows.map((row) => row.title)).toEqual([UNOPENED])
  })
})

it('that is removed takes its files and its key along', async () => {
  const { id } = await add(coordinator, { of: 'case', record: caseId, isEvidence: 'on' })
  const before = (await onDisk()).length
  await expect(
    removeDocument({ ...coordinator, confirmedAt: null }, { id, reason: 'mistake' }),
  ).rejects.toThrow(UnconfirmedError)
  await removeDocument(coordinator, { id, reason: 'mistake' })
  expect((await onDisk()).length).toBe(before - 3)
  expect(await db.sealKey.count({ where: { subjectId: id } })).toBe(0)
  expect(await db.auditEvent.count({ where: { event: 'document.removed', subjectId: caseId } })).toBe(1)
})

it('what nobody lists is swept up after a day, and nothing else', async () => {
  const { id } = await add(coordinator, { of: 'case', record: caseId })
  const kept = await db.documentFile.findMany({ where: { documentId: id } })
  const old = new Date(Date.now() - 2 * 86_400_000)
  const { writeFile } = await import('node:fs/promises')
  for (const name of ['left', 'broken.part', 'fresh'])
    await writeFile(path.join(env.documentsFolder, name), 'x')
  for (const name of ['left', 'broken.part', ...kept.map((file) => file.name)])
    await utimes(path.join(env.documentsFolder, name), old, old)
  expect(await sweepDocuments()).toBe(2)
  const left = await onDisk()
  expect(left).toEqual(expect.arrayContaining(['fresh', ...kept.map((file) => file.name)]))
  expect(left).not.toContain('left')
})

async function restrict(id: string) {
  const { version, name } = await db.case.findUniqueOrThrow({ where: { id } })
  await changeCase(coordinator, caseSchema.parse({ id, version, name, visibility: 'restricted' }))
}
