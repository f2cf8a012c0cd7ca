import { randomBytes } from 'node:crypto'
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
  makeHearing,
  makeNeed,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { UnconfirmedError } from '@/lib/access/recent'
import { assign as give, endAssignment } from '@/lib/access/commands'
import { removeUser, takeRole } from '@/lib/users/commands'
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

  it('is one, however often the form is sent, and another file is another one', async () => {
    const before = (await onDisk()).length
    const id = crypto.randomUUID()
    const twice = await Promise.all(
      [1, 2].map(() => add(coordinator, { id, of: 'case', record: caseId, title: 'Page 1' })),
    )
    expect(twice[0]?.id).toBe(twice[1]?.id)
    expect((await onDisk()).length).toBe(before + 2)
    await add(
      coordinator,
      { id, of: 'case', record: caseId, title: 'Page 2' },
      Buffer.from('Another page'),
      'page.txt',
    )
    const { rows } = await listDocuments(coordinator, 'case', caseId)
    expect(rows.map(({ title }) => title).sort()).toEqual(['Page 1', 'Page 2'])
    for (const row of rows) expect(await read(coordinator, row.id)).not.toBeNull()
    await add(coordinator, { id, of: 'case', record: caseId, title: 'Page 1, corrected' })
    expect((await listDocuments(coordinator, 'case', caseId)).rows).toHaveLength(3)
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
    ['form.file.empty', new Uint8Array(), 'empty.jpg'],
    ['form.file.choose', photo, ''],
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
    await expect(add(coordinator, { of: 'case', record: caseId })).rejects.toThrow('form.file.too-large')
    vi.stubEnv('VICDAN_DOCUMENT_MB', '1')
    vi.stubEnv('VICDAN_DOCUMENTS_MB', '0.0001')
    await expect(add(coordinator, { of: 'case', record: caseId })).rejects.toThrow('documents.errors.full')
    vi.unstubAllEnvs()
    expect(await onDisk()).toEqual(before)
  })

  it('breaks off on its way', async () => {
    const before = await onDisk()
    const whole = Buffer.from(
      await post(
        { of: 'case', record: caseId, kind: 'photo', mark: 'open' },
        randomBytes(3_000_000),
      ).arrayBuffer(),
    )
    const type = `multipart/form-data; boundary=${whole.subarray(2, whole.indexOf('\r\n')).toString()}`
    const pieces = [
      whole.subarray(0, whole.length - 3000),
      whole.subarray(whole.length - 3000, whole.length - 200),
    ]
    const body = new ReadableStream({
      pull(to) {
        const piece = pieces.shift()
        if (piece) to.enqueue(new Uint8Array(piece))
        else to.error(new Error('gone'))
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

  it('is removed by a colleague when whoever added it is gone, and by no coordinator', async () => {
    const { id } = await add(lawyer, { of: 'case', record: caseId, mark: 'privileged' })
    const colleague = await makeActor('lawyer')
    await assign(colleague, { caseId })
    await removeDocument(colleague, { id, reason: 'mistake' })
    expect(await db.document.count({ where: { id } })).toBe(0)
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

  it('is theirs to whom a hearing or a person is given, and while they see the record for whoever added it', async () => {
    const { id: hearingId } = await makeHearing(caseId)
    const { id: personId } = await makePerson()
    for (const [kind, id] of [
      ['hearing', hearingId],
      ['person', personId],
    ] as const) {
      const document = await add(coordinator, { of: kind, record: id })
      const watcher = await makeActor('volunteer')
      await give(coordinator, { kind, subjectId: id, userId: watcher.userId })
      expect(await read(watcher, document.id), kind).not.toBeNull()
    }
    const own = await add(volunteer, { of: 'hearing', record: hearingId })
    const held = () => db.keyGrant.count({ where: { userId: volunteer.userId, key: { subjectId: own.id } } })
    expect(await held()).toBe(1)
    await restrict(caseId)
    expect(await read(volunteer, own.id)).toBeNull()
    expect(await held()).toBe(0)
  })

  it('is not who lost the role, or left', async () => {
    const administrator = await makeActor('administrator')
    const [both, leaver] = [await makeActor('lawyer', 'coordinator'), await makeActor('volunteer')]
    for (const user of [both, leaver]) await assign(user, { caseId })
    const notes = await add(both, { of: 'case', record: caseId, mark: 'privileged' })
    const { id } = await add(coordinator, { of: 'case', record: caseId })
    const held = (userId: string, subjectId: string) =>
      db.keyGrant.count({ where: { userId, key: { subjectId } } })
    expect([await held(both.userId, caseId), await held(leaver.userId, id)]).toEqual([1, 1])
    await takeRole(administrator, { userId: both.userId, role: 'lawyer' })
    await removeUser(administrator, { userId: leaver.userId })
    expect([await held(both.userId, caseId), await held(leaver.userId, id)]).toEqual([0, 0])
    expect(await getDocument({ ...both, roles: ['coordinator'] }, notes.id)).toBeNull()
  })

  it('of an original is who works on the record, and not everybody who sees the open one', async () => {
    const analyst = await makeActor('analyst')
    const { id } = await add(coordinator, { of: 'case', record: caseId, mark: 'open', isEvidence: 'on' })
    for (const actor of [volunteer, analyst]) {
      expect(await getDocument(actor, id)).toMatchObject({ hasOriginal: false })
      expect(await read(actor, id, 'original')).toBeNull()
    }
    expect(await getDocument(lawyer, id)).toMatchObject({ hasOriginal: true })
    expect(await read(lawyer, id, 'original')).toEqual(photo)
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
  const mark = kept[0]?.name.split('-')[0] ?? ''
  const [left, broken, fresh] = ['left', 'broken.part', 'fresh'].map((name) => `${mark}-${name}`)
  const theirs = '01234567-of-another-installation'
  for (const name of [left, broken, fresh, theirs])
    await writeFile(path.join(env.documentsFolder, name ?? ''), 'x')
  for (const name of [left, broken, theirs, ...kept.map((file) => file.name)])
    await utimes(path.join(env.documentsFolder, name ?? ''), old, old)
  expect(await sweepDocuments()).toBe(2)
  const lying = await onDisk()
  expect(lying).toEqual(expect.arrayContaining([fresh, theirs, ...kept.map((file) => file.name)]))
  expect(lying).not.toContain(left)
})

async function restrict(id: string) {
  const { version, name } = await db.case.findUniqueOrThrow({ where: { id } })
  await changeCase(coordinator, caseSchema.parse({ id, version, name, visibility: 'restricted' }))
}
