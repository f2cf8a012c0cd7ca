import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAll } from '@/lib/audit/commands'
import type { AuditEventName } from '@/lib/audit/events'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { insertRows } from '@/lib/core/insert'
import { refreshStatuses } from '@/lib/detention/status'
import { settleKeys } from '@/lib/keys/grants'
import { subjectsOfClient } from '@/lib/keys/holders'
import { nameColumns } from '@/lib/people/spelling'
import { markWithin } from '@/lib/people/rules'
import type { Prisma } from '@/prisma/generated/client'
import type { Visibility } from '@/prisma/generated/enums'
import type { Reference } from './listed'
import type { Plan } from './plan'
import { isOfTheWhole } from './sentence'

/** A row that is to be written: somebody new, or what is missing of `personId`. */
export type Writable = { id: string; plan: Plan; personId: string | null }

export type Setting = {
  actor: Actor | null
  visibility: Visibility
  today: string
  reference: Reference
  /** Cases by their folded name, as far as this job has met them. */
  cases: Map<string, CaseFound>
}

type CaseFound = { id: string; visibility: Visibility }

/** Rows of each table. */
type Made = {
  person: Prisma.PersonCreateManyInput[]
  personName: Prisma.PersonNameCreateManyInput[]
  custodyPeriod: Prisma.CustodyPeriodCreateManyInput[]
  case: Prisma.CaseCreateManyInput[]
  defendant: Prisma.DefendantCreateManyInput[]
  charge: Prisma.ChargeCreateManyInput[]
  sentence: Prisma.SentenceCreateManyInput[]
  sentenceLeg: Prisma.SentenceLegCreateManyInput[]
  importedRecord: Prisma.ImportedRecordCreateManyInput[]
}

type Event = { event: AuditEventName; subject: { type: string; id: string } }

/** Writes many rows with few statements, and says whom each is about. Whatever of somebody known is there already stays as it is. */
export async function writeRows(tx: Tx, setting: Setting, rows: Writable[]): Promise<Map<string, string>> {
  const known = await readKnown(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
  )
  await findCases(
    tx,
    setting,
    rows.flatMap(({ plan }) => (plan.case && !plan.case.isOwn ? [plan.case.name] : [])),
  )
  const made: Made = {
    ...{ person: [], personName: [], custodyPeriod: [], case: [], defendant: [], charge: [], sentence: [] },
    ...{ sentenceLeg: [], importedRecord: [] },
  }
  const events: Event[] = []
  const note = (rowId: string, kind: string, recordId: string, event: AuditEventName) => {
    made.importedRecord.push({ id: randomUUID(), rowId, kind, recordId, version: 1, filled: [] })
    events.push({ event, subject: { type: kind, id: recordId } })
  }
  const people = new Map<string, string>()
  for (const row of rows) {
    const before = row.personId === null ? undefined : known.get(row.personId)
    if (row.personId !== null && !before) continue
    const personId = before?.id ?? randomUUID()
    people.set(row.id, personId)
    if (before) await fillBlanks(tx, made, events, row, before)
    const place = placeInCase(setting, made, row, note, before)
    if (!before) addPerson(setting, made, row, personId, note, place)
    addNames(made, row, personId, note, before)
    if (!before?.custodyPeriods.length) addCustody(setting, made, row, personId, note)
    if (place) addDefendant(setting, made, row, personId, place.id, note)
    if (before) remember(before, row.plan, personId, place?.id)
  }
  await insertAll(tx, made)
  await recordAll(tx, setting.actor, events)
  await refreshStatuses(tx, [...new Set(people.values())], setting.today)
  await settleKnown(tx, setting.actor, made, known)
  return people
}

async function insertAll(tx: Tx, made: Made): Promise<void> {
  await insertRows(tx, 'Person', made.person)
  await insertRows(tx, 'PersonName', made.personName)
  await insertRows(tx, 'CustodyPeriod', made.custodyPeriod)
  await insertRows(tx, 'Case', made.case)
  await insertRows(tx, 'Defendant', made.defendant)
  await insertRows(tx, 'Charge', made.charge)
  await insertRows(tx, 'Sentence', made.sentence)
  await insertRows(tx, 'SentenceLeg', made.sentenceLeg)
  await insertRows(tx, 'ImportedRecord', made.importedRecord)
}

/** Another row of the same list may speak of them too. */
function remember(
  before: Known,
  { name, otherName, custody }: Plan,
  personId: string,
  caseId?: string,
): void {
  before.names.push(...[name, otherName].flatMap((text) => (text ? [{ text }] : [])))
  if (custody) before.custodyPeriods.push({ id: personId })
  if (caseId) before.defendants.push({ caseId })
}

type Note = (rowId: string, kind: string, recordId: string, event: AuditEventName) => void

const knownSelect = {
  ...{ id: true, version: true, sex: true, bornOn: true, birthPlace: true, region: true, visibility: true },
  names: { select: { text: true } },
  custodyPeriods: { select: { id: true }, take: 1 },
  defendants: { select: { caseId: true } },
} satisfies Prisma.PersonSelect
type Known = Prisma.PersonGetPayload<{ select: typeof knownSelect }>

async function readKnown(tx: Tx, ids: string[]): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map()
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: knownSelect })
  return new Map(people.map((person) => [person.id, person]))
}

/** Cases of these names; whichever was found is not asked for again in a job. */
async function findCases(tx: Tx, { cases }: Setting, names: string[]): Promise<void> {
  const missing = [...new Set(names)].filter((name) => !cases.has(foldName(name)))
  if (missing.length === 0) return
  const found = await tx.$queryRaw<(CaseFound & { name: string })[]>`
    SELECT "id", "name", "visibility" FROM "Case"
    WHERE "name" ILIKE ANY (${missing.map(escapeLike)}) AND "visibility" IN ('open', 'restricted') ORDER BY "id" DESC`
  for (const { id, name, visibility } of found) cases.set(foldName(name), { id, visibility })
}

const foldName = (name: string) => name.toLowerCase()
const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** The case a row speaks of, made where there is none; undefined when it speaks of none that the person is not in already. */
function placeInCase(
  { cases, visibility }: Setting,
  made: Made,
  { id: rowId, plan }: Writable,
  note: Note,
  before: Known | undefined,
): CaseFound | undefined {
  if (!plan.case || (plan.case.isOwn && before && before.defendants.length > 0)) return undefined
  const key = foldName(plan.case.name)
  const found = plan.case.isOwn ? null : cases.get(key)
  if (found) return before?.defendants.some(({ caseId }) => caseId === found.id) ? undefined : found
  const { charges } = plan
  const isAdministrative = charges.length > 0 && charges.every(({ code }) => code === 'administrative')
  // One of their own is called after them: who is not open to everybody is not named to everybody by it.
  const mark = plan.case.isOwn ? markWithin(visibility, before?.visibility) : visibility
  const place = { id: randomUUID(), visibility: mark }
  made.case.push({
    ...place,
    name: plan.case.name,
    kind: isAdministrative ? 'administrative' : 'criminal',
    numbers: [],
  })
  note(rowId, 'case', place.id, 'case.created')
  if (!plan.case.isOwn) cases.set(key, place)
  return place
}

function addPerson(
  { visibility }: Setting,
  made: Made,
  { id: rowId, plan }: Writable,
  personId: string,
  note: Note,
  place: CaseFound | undefined,
) {
  const { sex, born, birthPlace, region } = plan
  made.person.push({
    // Its trigger would write the name there with the first of its names.
    ...{ id: personId, name: plan.name, sex, birthPlace, region },
    ...dateColumns('born', born),
    visibility: markWithin(visibility, place?.visibility),
  })
  note(rowId, 'person', personId, 'person.created')
}

function addNames(
  made: Made,
  { id: rowId, plan }: Writable,
  personId: string,
  note: Note,
  before: Known | undefined,
) {
  const has = new Set(before?.names.map(({ text }) => foldName(text)))
  for (const text of [plan.name, plan.otherName]) {
    if (!text || has.has(foldName(text))) continue
    const isShown = !before && has.size === 0
    has.add(foldName(text))
    const columns = nameColumns(text)
    const isSecond = text === plan.otherName && columns.script === nameColumns(plan.name).script
    const id = randomUUID()
    made.personName.push({ id, personId, ...columns, kind: isSecond ? 'alias' : 'birth', isShown })
    if (before) note(rowId, 'name', id, 'name.added')
  }
}

function addCustody(
  { reference }: Setting,
  made: Made,
  { id: rowId, plan: { custody } }: Writable,
  personId: string,
  note: Note,
) {
  const measureId = custody && reference.measures.get(custody.measure)
  if (!measureId) return
  const id = randomUUID()
  const placeId = custody.place && reference.placeOf(custody.place)
  made.custodyPeriod.push({
    ...{ id, personId, measureId, placeId, place: placeId ? null : custody.place, end: custody.end },
    ...dateColumns('from', custody.from),
    ...dateColumns('to', custody.to),
  })
  note(rowId, 'custody-period', id, 'custody-period.added')
}

function addDefendant(
  { reference }: Setting,
  made: Made,
  { id: rowId, plan: { charges, sentence } }: Writable,
  personId: string,
  caseId: string,
  note: Note,
) {
  const defendantId = randomUUID()
  made.defendant.push({ id: defendantId, caseId, personId })
  note(rowId, 'defendant', defendantId, 'defendant.added')
  for (const charge of charges) {
    const id = randomUUID()
    made.charge.push({ id, defendantId, label: charge.label, ...reference.articleOf(charge) })
    note(rowId, 'charge', id, 'charge.added')
  }
  if (!sentence) return
  const id = randomUUID()
  const { kind, years, months, days, regime, fine, currency, rest } = sentence
  const isPriced = fine !== null && currency !== null
  made.sentence.push({
    ...{ id, defendantId, kind, years, months, days },
    ...(isPriced && { fine, currency }),
    note: rest || null,
  })
  if (regime && isOfTheWhole(sentence))
    made.sentenceLeg.push({ id: randomUUID(), sentenceId: id, position: 1, regime, years, months, days })
  note(rowId, 'sentence', id, 'sentence.added')
}

/** Of somebody known: only columns that were blank. */
async function fillBlanks(
  tx: Tx,
  made: Made,
  events: Event[],
  { id: rowId, plan }: Writable,
  before: Known,
): Promise<void> {
  const { sex, birthPlace, region, born } = plan
  const data = {
    ...(before.sex === null && sex && { sex }),
    ...(before.birthPlace === null && birthPlace && { birthPlace }),
    ...(before.region === null && region && { region }),
    ...(before.bornOn === null && born && dateColumns('born', born)),
  }
  const filled = Object.keys(data)
  if (filled.length === 0) return
  const { id, version } = before
  const saved = await tx.person.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (saved.count === 0) return
  made.importedRecord.push({
    ...{ id: randomUUID(), rowId, kind: 'person', recordId: id, version: version + 1, filled },
  })
  events.push({ event: 'person.changed', subject: { type: 'person', id } })
  before.version += 1
  Object.assign(before, data)
}

/** Who is in a case now that they were not in: its lawyers see more of them, as far as anybody is there to give the keys. */
async function settleKnown(tx: Tx, actor: Actor | null, made: Made, known: Map<string, Known>) {
  if (!actor) return
  for (const { personId } of made.defendant)
    if (known.has(personId)) await settleKeys(tx, actor, await subjectsOfClient(tx, personId))
}
