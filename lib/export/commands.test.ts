import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  assign,
  auditOf,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makeIncident,
  makePerson,
} from '@/prisma/factories'
import { makeEveryRecord } from '@/prisma/every-record'
import { db } from '@/prisma/owner-db'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { restFromWork } from '@/lib/core/jobs'
import { currentKey } from '@/lib/keys/grants'
import { askExport, decideExport, removeExport, sweepExports, takeExport, workOnExport } from './commands'
import { countExportable, getExport, listExports } from './queries'
import { sheetOf } from './columns'
import { rowSchemas } from './rows'
import { exportLists, newExportSchema } from './schema'
import { subjectOf, wrapForExport } from './sealed'

let asker: Actor
let second: Actor
beforeAll(async () => {
  asker = await makeActor('coordinator')
  second = await makeActor('coordinator')
})
afterAll(restFromWork)

const ask = (actor: Actor, input: Record<string, unknown>) =>
  askExport(actor, newExportSchema.parse({ list: 'people', reason: 'For the report', ...input }))

async function agree(actor: Actor, id: string, decision: 'agree' | 'decline' = 'agree') {
  const { version } = await db.export.findUniqueOrThrow({ where: { id } })
  return decideExport(actor, { id, version, decision })
}

async function rowsOf(actor: Actor, id: string): Promise<Record<string, unknown>[]> {
  const { parts } = await takeExport(actor, { id, format: 'json', isProtected: false })
  const rows: object[] = []
  for await (const part of parts()) rows.push(...part)
  return rows as Record<string, unknown>[]
}

/** Asked, agreed to where that is needed, and written. */
async function written(actor: Actor, input: Record<string, unknown>) {
  const { id } = await ask(actor, input)
  const { state } = await db.export.findUniqueOrThrow({ where: { id } })
  if (state === 'waiting') await agree(second, id)
  await workOnExport({ exportId: id })
  return { id, rows: await rowsOf(actor, id), found: await getExport(actor, id) }
}

const namesIn = (rows: Record<string, unknown>[]) => rows.map(({ name }) => name).sort()
/** Nobody’s name is like another one, in any spelling. */
const surnames =
  `Dzhemilev Kurbedinov Semedlyaev Osmanov Zmiiv Halych Trofymenko Lypka Voronyi Bezpalko Hnatiuk Ostapenko
  Fedunyshyn Tsymbal Yarmolenko Prytula`.split(/\s+/)
const word = () => surnames.shift() ?? 'Nobody'

describe('a list of more than one’s own', () => {
  it('is written when a second person agreed, and only whoever asked takes it', async () => {
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    await makePerson(`Batalov ${surname}`, { status: 'released' })
    const { id } = await ask(asker, { query: `text=${surname}` })
    expect((await getExport(second, id))?.wish).toMatchObject({
      query: { text: surname },
      reason: 'For the report',
    })
    await workOnExport({ exportId: id })
    expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0)
    await expect(rowsOf(asker, id)).rejects.toThrow(ForbiddenError)
    await expect(agree(asker, id)).rejects.toThrow(ForbiddenError)
    await agree(second, id)
    await workOnExport({ exportId: id })
    expect(namesIn(await rowsOf(asker, id))).toEqual([`Aliyev ${surname}`, `Batalov ${surname}`])
    await expect(rowsOf(second, id)).rejects.toThrow(ForbiddenError)
    await expect(agree(second, id)).rejects.toThrow(RuleError)
    for (const event of ['export.asked', 'export.agreed', 'export.written', 'export.taken'] as const)
      expect(await auditOf(event, id), event).not.toBeNull()
    expect((await db.export.findUniqueOrThrow({ where: { id } })).jobKey).toBeNull()
  })

  it('is not written when the second person declined, nor without a reason or a row', async () => {
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    const { id } = await ask(asker, { query: `text=${surname}` })
    await agree(second, id, 'decline')
    await workOnExport({ exportId: id })
    await expect(rowsOf(asker, id)).rejects.toThrow(ForbiddenError)
    await expect(ask(asker, { query: `text=${surname}`, reason: '' })).rejects.toThrow('export.errors.reason')
    await expect(ask(asker, { query: 'text=Shchurenko' })).rejects.toThrow('export.errors.empty')
  })

  it('makes one of a form that was sent twice, and of nobody else’s id', async () => {
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    const id = crypto.randomUUID()
    const one = await ask(asker, { id, query: `text=${surname}` })
    expect(await ask(asker, { id, query: `text=${surname}` })).toEqual(one)
    expect(await db.export.count({ where: { id: one.id } })).toBe(1)
    expect((await ask(second, { id, query: `text=${surname}` })).id).not.toBe(one.id)
  })

  it('cannot be exchanged for another one between looking and agreeing', async () => {
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    const id = crypto.randomUUID()
    const looked = await ask(asker, { id, query: `text=${surname}` })
    await removeExport(asker, looked)
    const other = await ask(asker, { id, query: 'who=all' })
    await expect(decideExport(second, { id: looked.id, version: 1, decision: 'agree' })).rejects.toThrow(
      ForbiddenError,
    )
    expect((await db.export.findUniqueOrThrow({ where: { id: other.id } })).state).toBe('waiting')
  })

  it('is asked for with filters that are in force, all of them', async () => {
    for (const query of ['region=Sudak', 'status=exchangedd', 'who=everybody', 'kind=criminal'])
      await expect(ask(asker, { query }), query).rejects.toThrow('export.errors.filter')
  })

  it('needs the second person of a coordinator who is a lawyer too', async () => {
    const both = await makeActor('coordinator', 'lawyer')
    const own = await makeCase()
    await assign(both, { caseId: own.id })
    const { id } = await ask(both, { list: 'cases' })
    expect((await db.export.findUniqueOrThrow({ where: { id } })).state).toBe('waiting')
  })

  it('keeps families within, and finds them by what only keys tell', async () => {
    const surname = word()
    const person = await makePerson(`Aliyev ${surname}`)
    const family = await makeFamily(person.id, { name: `Aliyev ${surname}` })
    const { rows } = await written(asker, { list: 'families', query: `text=${surname}` })
    expect(rows.map(({ id }) => id)).toEqual([family.id])
    await expect(ask(asker, { list: 'families', purpose: 'publication' })).rejects.toThrow(
      'export.errors.inward',
    )
  })
})

describe('every list', () => {
  beforeAll(async () => {
    const { delivery } = await makeEveryRecord('open')
    await db.delivery.update({
      where: { id: delivery.id },
      data: { amount: '12.50', currency: 'UAH', deliveredOn: new Date() },
    })
  })

  it.each(exportLists)('%s has rows as the schema says, and a sheet of them', async (list) => {
    const { rows } = await written(asker, { list, query: list === 'hearings' ? 'view=all' : '' })
    expect(rows.length).toBeGreaterThan(0)
    const strict = rowSchemas[list].strict()
    for (const row of rows) expect(strict.safeParse(row).error?.issues).toBeUndefined()
    const { headers, rowOf } = sheetOf(
      list,
      null,
      Object.assign((key: string) => key, { has: () => true }),
    )
    for (const row of rows) expect(rowOf(row)).toHaveLength(headers.length)
  })
})

describe('whoever is no coordinator', () => {
  it('gets rows of their own cases as a lawyer, of nobody else’s, and nobody needs to agree', async () => {
    const lawyer = await makeActor('lawyer')
    const [surname, own, other] = [word(), await makeCase(), await makeCase()]
    const client = await makePerson(`Client ${surname}`, { status: 'in_custody' })
    const stranger = await makePerson(`Stranger ${surname}`, { status: 'in_custody' })
    await makeDefendant(own.id, client.id)
    await makeDefendant(other.id, stranger.id)
    await assign(lawyer, { caseId: own.id })
    const { rows } = await written(lawyer, { query: `text=${surname}` })
    expect(namesIn(rows)).toEqual([client.name])
    expect((await written(lawyer, { list: 'cases' })).rows.map(({ id }) => id)).toEqual([own.id])
    for (const refused of [{ purpose: 'publication' }, { list: 'families' }, { list: 'incidents' }])
      await expect(ask(lawyer, refused)).rejects.toThrow('export.errors.role')
    expect(await countExportable(lawyer, 'people', { text: surname })).toBe(1)
    expect(await countExportable(lawyer, 'families', {})).toBeNull()
  })

  it('gets numbers as an analyst, of what is open', async () => {
    const analyst = await makeActor('analyst')
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    await makePerson(`Batalov ${surname}`, { status: 'in_custody' })
    await makePerson(`Hidden ${surname}`, { status: 'in_custody', visibility: 'restricted' })
    const { rows } = await written(analyst, { countedBy: 'status', query: `text=${surname}` })
    expect(rows).toEqual([{ value: 'in_custody', count: 2 }])
    await expect(ask(analyst, {})).rejects.toThrow('export.errors.role')
    await expect(ask(analyst, { countedBy: 'kind' })).rejects.toThrow('export.errors.not-counted')
  })

  it('gets nothing as a volunteer or administrator, and sees nobody else’s', async () => {
    for (const role of ['volunteer', 'administrator'] as const)
      await expect(ask(await makeActor(role), {})).rejects.toThrow(ForbiddenError)
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    const { id } = await ask(asker, { query: `text=${surname}` })
    const lawyer = await makeActor('lawyer')
    expect(await getExport(lawyer, id)).toBeNull()
    expect((await listExports(lawyer)).rows).toEqual([])
    await expect(removeExport(lawyer, { id })).rejects.toThrow(ForbiddenError)
    await expect(removeExport(second, { id })).rejects.toThrow(ForbiddenError)
    await expect(agree(lawyer, id)).rejects.toThrow(ForbiddenError)
  })

  it('keeps no way to what they asked for when the role is gone', async () => {
    const lawyer = await makeActor('lawyer')
    const own = await makeCase()
    await assign(lawyer, { caseId: own.id })
    const { id } = await written(lawyer, { list: 'cases' })
    await db.userRole.updateMany({ where: { userId: lawyer.userId }, data: { to: new Date() } })
    await expect(rowsOf({ ...lawyer, roles: ['analyst'] }, id)).rejects.toThrow(ForbiddenError)
  })
})

it('takes what was asked for as a coordinator no more as a lawyer alone', async () => {
  const both = await makeActor('coordinator', 'lawyer')
  await makePerson('Ivan Yarovyi', { status: 'in_custody' })
  const { id } = await written(both, { query: 'text=Yarovyi' })
  await db.userRole.updateMany({
    where: { userId: both.userId, role: 'coordinator' },
    data: { to: new Date() },
  })
  await expect(rowsOf({ ...both, roles: ['lawyer'] }, id)).rejects.toThrow(ForbiddenError)
})

describe('what goes outside', () => {
  async function consenting(surname: string, ...answers: boolean[]) {
    const person = await makePerson(`P${answers.length} ${surname}`, { status: 'in_custody' })
    for (const [at, isGiven] of answers.entries()) {
      const family = await makeFamily(person.id)
      await db.consent.create({
        data: {
          ...{ familyId: family.id, personId: person.id, purpose: 'publish_name', isGiven },
          ...{ on: new Date(`2026-01-0${at + 1}`), takenById: asker.userId },
        },
      })
    }
    return person
  }

  it('names those who agreed, whatever family they did it in, and nobody who refused in one', async () => {
    const surname = word()
    const agreed = await consenting(surname, true)
    await consenting(surname, true, false)
    await consenting(surname)
    const hidden = await consenting(surname, true)
    await db.person.update({ where: { id: hidden.id }, data: { visibility: 'restricted' } })
    const { rows, found } = await written(asker, { purpose: 'publication', query: `text=${surname}` })
    expect(rows.map(({ id }) => id)).toEqual([agreed.id])
    expect(found?.leftOutCount).toBe(3)
  })

  it('names nobody who refused in one family, however they answered later in another', async () => {
    const surname = word()
    await consenting(surname, false, true)
    await expect(written(asker, { purpose: 'publication', query: `text=${surname}` })).resolves.toMatchObject(
      {
        rows: [],
      },
    )
  })

  it('is taken no more when somebody has refused since', async () => {
    const surname = word()
    const person = await consenting(surname, true)
    const { id } = await written(asker, { purpose: 'publication', query: `text=${surname}` })
    const family = await makeFamily(person.id)
    await db.consent.create({
      data: {
        ...{ familyId: family.id, personId: person.id, purpose: 'publish_name', isGiven: false },
        ...{ on: new Date(), takenById: asker.userId },
      },
    })
    await expect(rowsOf(asker, id)).rejects.toThrow('export.errors.outdated')
  })

  it('leaves out a case against somebody restricted, and an incident of a case that is not open', async () => {
    const surname = word()
    const [agreed, hidden] = [await consenting(surname, true), await consenting(surname, true)]
    await db.person.update({ where: { id: hidden.id }, data: { visibility: 'restricted' } })
    const mixed = await makeCase(`Mixed ${surname}`)
    for (const { id } of [agreed, hidden]) await makeDefendant(mixed.id, id)
    const shut = await makeCase(`Shut ${surname}`, { visibility: 'restricted' })
    const victims = { create: { personId: agreed.id } }
    const told = await makeIncident({ title: `Told ${surname}`, victims })
    await makeIncident({ title: `Shut ${surname}`, victims, caseId: shut.id })
    await makeIncident({ title: `Nobody ${surname}` })
    const outside = { purpose: 'publication', query: `text=${surname}` }
    expect((await written(asker, { list: 'cases', ...outside })).rows).toEqual([])
    expect((await written(asker, { list: 'incidents', ...outside })).rows.map(({ id }) => id)).toEqual([
      told.id,
    ])
  })

  it('leaves out a case in which one did not agree, and one against nobody', async () => {
    const surname = word()
    const [whole, half] = [await makeCase(`Whole ${surname}`), await makeCase(`Half ${surname}`)]
    await makeCase(`Empty ${surname}`)
    const agreed = await consenting(surname, true)
    await makeDefendant(whole.id, agreed.id)
    await makeDefendant(half.id, agreed.id)
    await makeDefendant(half.id, (await consenting(surname)).id)
    const { rows, found } = await written(asker, {
      ...{ list: 'cases', purpose: 'publication', query: `text=${surname}` },
    })
    expect(rows.map(({ id }) => id)).toEqual([whole.id])
    expect(found?.leftOutCount).toBe(2)
  })
})

describe('a file', () => {
  it('is gone on with where it stood', async () => {
    const surname = word()
    const people = Array.from({ length: 1_120 }, (_, at) => ({
      name: `P${String(at).padStart(4, '0')} ${surname}`,
      status: 'in_custody' as const,
      visibility: 'open' as const,
    }))
    const made = await db.person.createManyAndReturn({ data: people, select: { id: true, name: true } })
    const { id } = await written(asker, { query: 'sort=newest' })
    const before = (await rowsOf(asker, id)).map((row) => row.id)
    await db.exportPart.deleteMany({ where: { exportId: id, at: { gte: 1 } } })
    const jobKey = wrapForExport(id, await currentKey(db, asker, subjectOf(id)))
    await db.export.update({ where: { id }, data: { state: 'writing', jobKey, doneCount: 500 } })
    await workOnExport({ exportId: id })
    expect((await rowsOf(asker, id)).map((row) => row.id)).toEqual(before)
    expect(new Set(before).size).toBe(before.length)
    expect(made.every((one) => before.includes(one.id))).toBe(true)
  })

  it('is written once by two who do it at once, and breaks off when it is taken out meanwhile', async () => {
    const { id } = await ask(asker, { query: 'sort=newest' })
    await agree(second, id)
    await Promise.all([workOnExport({ exportId: id }), workOnExport({ exportId: id })])
    const { state, doneCount, rowCount } = await db.export.findUniqueOrThrow({ where: { id } })
    expect([state, doneCount]).toEqual(['ready', rowCount])
    expect((await rowsOf(asker, id)).length).toBe(rowCount)
    const { parts } = await takeExport(asker, { id, format: 'csv', isProtected: false })
    const taking = parts()
    await taking.next()
    await removeExport(asker, { id })
    await expect(taking.next()).rejects.toThrow()
  })

  it('of a lawyer is taken no more when work was taken back', async () => {
    const [lawyer, own] = [await makeActor('lawyer'), await makeCase()]
    await assign(lawyer, { caseId: own.id })
    const { id } = await written(lawyer, { list: 'cases' })
    await db.assignment.updateMany({ where: { userId: lawyer.userId }, data: { to: new Date() } })
    await expect(rowsOf(lawyer, id)).rejects.toThrow('export.errors.outdated')
  })

  it('ends by itself', async () => {
    const surname = word()
    await makePerson(`Aliyev ${surname}`, { status: 'in_custody' })
    const { id } = await written(asker, { query: `text=${surname}` })
    await db.export.update({ where: { id }, data: { endsAt: new Date(0) } })
    await expect(rowsOf(asker, id)).rejects.toThrow(ForbiddenError)
    await sweepExports()
    expect(await db.export.count({ where: { id } })).toBe(0)
    expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0)
    expect(await db.sealKey.count({ where: { kind: 'export', subjectId: id } })).toBe(0)
  })
})
