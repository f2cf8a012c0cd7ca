import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as make from '@/prisma/factories'
import { postDocument } from '@/prisma/canaries'
import { makeEveryRecord } from '@/prisma/every-record'
import { db } from '@/prisma/owner-db'
import type { Actor, Role } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'
import { caseBeingEnteredSchema } from '@/lib/cases/schema'
import { beingEnteredSchema } from '@/lib/people/schema'
import { roles } from './schema'
import { can } from './permissions'
import { mayCall } from './specification'

vi.mock('next/headers', () => import('@/prisma/test-request'))

type Work = (...given: unknown[]) => unknown

const modules = import.meta.glob<Record<string, unknown>>('/lib/*/{queries,commands}.ts', { eager: true })
const system = [
  'reference/commands loadReferenceData',
  'detention/commands refreshDueStatuses',
  'documents/commands sweepDocuments',
  'people/commands compareNamesOnRecord',
  'people/commands refreshNameKeys',
  'export/commands resumeExports',
  'export/commands sweepExports',
  'export/commands workOnExport',
  'transfer/commands importList',
  'transfer/commands resumeImports',
  'transfer/commands workOnImport',
]
const all = Object.entries(modules)
  .flatMap(([path, module]) =>
    Object.entries(module)
      .filter((entry): entry is [string, Work] => typeof entry[1] === 'function')
      .map(([name, work]) => ({ name: `${path.replace('/lib/', '').replace('.ts', '')} ${name}`, work })),
  )
  .filter(({ name, work }) => parametersOf(work)[0] !== 'tx' && !system.includes(name))

function parametersOf(work: Work): string[] {
  const list = /^[^(]*\(([^)]*)\)/.exec(work.toString())?.[1] ?? ''
  return list.split(',').map((one) => one.trim().split(/[\s=]/)[0] ?? '')
}

/** Nobody's role, and each alone. */
const columns = ['none', ...roles] as const

/** One of each role with the same records given to all: what a role may not do, work that is given does not change. */
const actors = new Map<string, { actor: Actor; ids: Record<string, string> }>()

beforeAll(async () => {
  for (const column of columns) {
    const held: Role[] = column === 'none' ? [] : [column]
    const actor = await make.makeActor(...held)
    actors.set(column, { actor, ids: await recordsOf(actor) })
  }
}, 60_000)

async function recordsOf(actor: Actor) {
  const made = await makeEveryRecord('open')
  const given = { caseId: made.case.id, personId: made.person.id, familyId: made.family.id }
  for (const [kind, id] of Object.entries({ ...given, hearingId: made.hearing.id, needId: made.need.id }))
    await make.assign(actor, { [kind]: id })
  const note = await make.makeNote(actor, made.case.id, 'For the defence')
  const need = await make.makeNeed(made.family.id, {
    createdById: actor.userId,
    states: { create: { state: 'proposed' } },
  })
  await db.delivery.update({ where: { id: made.delivery.id }, data: { byId: actor.userId } })
  const by = { createdById: actor.userId, expiresAt: new Date(Date.now() + 3_600_000) }
  const other = await make.makeActor('volunteer')
  const invitation = await db.invitation.create({
    data: { ...by, tokenHash: crypto.randomUUID(), roles: ['volunteer'] },
  })
  const link = await db.accountLink.create({
    data: { ...by, tokenHash: crypto.randomUUID(), userId: other.userId, kind: 'factors' },
  })
  const adder = can(actor, 'documents.add') ? actor : await make.makeActor('coordinator')
  const ofHearing = { of: 'hearing', record: made.hearing.id, mark: 'open', title: 'Read aloud' }
  const kept = await postDocument(adder, ofHearing, 'The words')
  const first = { orderBy: { id: 'desc' } } as const
  const article = await db.article.create({
    data: { code: 'criminal', article: crypto.randomUUID().slice(0, 8), labels: { en: 'Terror' } },
  })
  const measure = await make.makeMeasure('remand', 'in_custody')
  return {
    ...Object.fromEntries(Object.entries(made).map(([kind, row]) => [kind, row.id])),
    ...{ note: note.id, need: need.id, invitation: invitation.id, link: link.id, user: other.userId },
    kept,
    search: (await make.makeSearch(actor.userId)).id,
    ownExport: (await make.makeExport(actor)).id,
    ownToken: (await make.makeToken(actor.userId)).id,
    ...{ article: article.id, measure: measure.id, entry: made.recognition.id },
    stage: (await db.caseStage.findFirstOrThrow({ where: { caseId: made.case.id } })).id,
    role: (await db.caseRole.findFirstOrThrow({ where: { caseId: made.case.id } })).id,
    source: (await db.source.findFirstOrThrow({ where: { caseId: made.case.id } })).id,
    context: (await db.contextEvent.findFirstOrThrow(first)).id,
    organisation: (await db.organisation.findFirstOrThrow(first)).id,
    term: (await db.term.findFirstOrThrow(first)).id,
  }
}

/** An input without fields, and with ids of nothing: an id that is not there at all is every row's to Prisma. */
const ofNothing = new Proxy({}, { get: (_, name) => (/id$/i.test(String(name)) ? randomUUID() : undefined) })

/** What queries are asked with: ids of the records given to whoever asks. Commands get an input that none can do anything with. */
function askedWith(name: string, work: Work, ids: Record<string, string>): unknown[] {
  const [module = '', called = ''] = name.split(' ')
  if (module.endsWith('commands')) return [ofNothing]
  const special: Record<string, unknown[]> = {
    listAlikePeople: [beingEnteredSchema.parse({ name: 'Somebody' })],
    listAlikeCases: [caseBeingEnteredSchema.parse({ name: 'Somebody' })],
    getPlan: [{ caseId: ids.case }],
    getEntry: ['recognition', ids.entry],
    listSources: ['case', ids.case],
    listAssignments: ['case', ids.case],
    listAssignees: ['case'],
    listDays: ['2026-01-01', '2026-01-31'],
    listOrganisations: [['ngo']],
    listTerms: [['need-kind']],
    listUsersWithRole: ['lawyer'],
    getIncidentChoices: [{}],
    getIncidentTerms: [],
    getIncident: [ids.incident],
    getChoices: [ids.case],
    getCaseForm: [ids.case],
    getRecordOfHearing: [ids.hearing],
    readContactData: [ids.family],
    getWritableSource: [ids.source],
    listDocuments: ['hearing', ids.hearing],
    getNewDocument: ['hearing', ids.hearing],
    getDocument: [ids.kept],
    getDocumentForm: [ids.kept],
    readDocument: [ids.kept, 'clean'],
    getPair: [ids.person, ids.twin],
    getMergedInto: [ids.merged],
    getMerge: [ids.merge],
    getIntake: [ids.intake],
    listQuestions: [ids.intake],
    getImport: [ids.batch],
    getExport: [ids.ownExport],
    getToken: [ids.ownToken],
    countExportable: ['people', {}],
    findFamilyIds: ['Somebody', 10],
    readList: [
      { id: ids.ownToken, lists: [], isOwn: true, isCounting: false },
      { list: 'people', query: {} },
    ],
    countList: [
      { id: ids.ownToken, lists: [], isOwn: true, isCounting: false },
      { list: 'people', query: {}, by: 'status' },
    ],
    listImportRows: [ids.batch],
    getImportRow: [ids.batch, 2],
  }
  if (special[called]) return special[called]
  return parametersOf(work)
    .slice(1)
    .map((parameter) => {
      if (parameter === 'filter') return {}
      if (parameter.startsWith('{')) return {}
      if (parameter === 'text' || parameter === 'name') return 'Somebody'
      if (parameter === 'id') return ids[kindOf(called)] ?? 'unknown kind'
      if (parameter.endsWith('Id')) return ids[parameter.slice(0, -2)] ?? 'unknown kind'
      if (parameter === 'kind') return 'ngo'
      if (parameter === 'vocabulary') return 'need-kind'
      return undefined
    })
}

/** getCharge and readNote: 'charge' and 'note'. */
const kindOf = (name: string) => name.replace(/^[a-z]+([A-Z])/, (_, first: string) => first.toLowerCase())

async function isLetIn(column: string, { name, work }: (typeof all)[number]): Promise<boolean> {
  const known = actors.get(column)
  if (!known) throw new Error(`Nobody was made for ${column}.`)
  const actor = isOwn(name) ? await make.makeActor(...known.actor.roles) : known.actor
  const given = askedWith(name, work, known.ids)
  if (given.includes('unknown kind')) throw new Error(`No test says what ${name} is asked with.`)
  try {
    return !isNothing(await work(actor, ...given), mayCall.get(name)?.includes(column as Role) ?? false)
  } catch (error) {
    return !(error instanceof ForbiddenError && /permissions\.ts/.test(error.stack ?? ''))
  }
}

/** These may end what they are called with. */
const isOwn = (name: string) => /^(factors|users)\/commands/.test(name)

/** A list may be empty for those who may ask; for others, to whom nothing may be told, that is a refusal as well. */
function isNothing(answer: unknown, isListEmptyFine: boolean): boolean {
  if (answer === null || answer === false) return true
  if (isListEmptyFine || typeof answer !== 'object') return false
  if (Array.isArray(answer)) return answer.length === 0
  return 'rows' in answer && Array.isArray(answer.rows) && answer.rows.length === 0
}

it('has every query and command in the specification, and no other', () => {
  const exported = all.map(({ name }) => name).sort()
  expect(exported.length).toBeGreaterThan(200)
  expect([...mayCall.keys()].sort()).toEqual(exported)
})

describe.each(columns)('%s', (column) => {
  it.concurrent.each(all)('$name', async (one) => {
    const may = mayCall.get(one.name)?.includes(column as Role) ?? false
    expect(await isLetIn(column, one), may ? 'may, and is refused' : 'may not, and is let in').toBe(may)
  })
})

/** Whoever types an address: what is no id is nothing's, and never an error of the database. */
describe('asked with what is no id', () => {
  const named = all.filter(({ name }) => !name.includes('/commands '))
  it.concurrent.each(named)('$name', async ({ name, work }) => {
    const role = mayCall.get(name)?.at(-1) ?? 'none'
    const known = actors.get(role)
    if (!known) throw new Error(`Nobody was made for ${role}.`)
    const noIds = Object.fromEntries(Object.keys(known.ids).map((kind) => [kind, '10000-01-01']))
    const error = await Promise.resolve(work(known.actor, ...askedWith(name, work, noIds))).catch(
      (reason: unknown) => reason,
    )
    expect(error instanceof Error && /prisma/i.test(error.constructor.name), String(error)).toBe(false)
  })
})
