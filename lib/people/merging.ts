import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { refreshStatuses } from '@/lib/detention/status'
import { settleKeys } from '@/lib/keys/grants'
import { documentsOf, subjectsOfClient } from '@/lib/keys/holders'
import { compareAnew, decide, decidedAbout, type Decided } from './deciding'
import { give, putRight, referencesTo, rowsOf, takeOut } from './references'
import type { Reference, RowKey, Step } from './references'
import { isDecided, mergedColumns } from './rules'
import type { MergeInput } from './schema'
import type { Visibility } from '@/prisma/generated/enums'

export type PersonRow = Record<string, unknown> & { id: string; name: string; version: number }
type Content = Record<string, unknown>

/** What makes two of one again: the rows as they were, what was done, and what named the kept one before. */
export type Snapshot = {
  kept: PersonRow
  merged: PersonRow
  /** The kept one afterwards. */
  after: PersonRow
  /** Ids of the names that were shown. */
  shown: { kept: string | null; merged: string | null }
  steps: Step[]
  /** "Table.column" with the keys of its rows. */
  before: Record<string, RowKey[]>
  /** Of the merged one, and what of it was decided about the kept one by that. Merges of former versions have neither. */
  decided?: Decided[]
  carried?: Decided[]
}

type Way = { from: string; to: string; custody: MergeInput['custody'] }

/** Nobody becomes a proposal by a merge. */
const withMark = (input: MergeInput, { visibility }: PersonRow): MergeInput =>
  isDecided(visibility as Visibility) ? input : { ...input, visibility: 'kept' }

/** Everything of `mergedId` becomes that of `id`, field by field as it was chosen. Whatever both have once stays once. */
export async function merge(tx: Tx, actor: Actor, input: MergeInput): Promise<{ id: string }> {
  const { id, mergedId } = input
  if (id === mergedId) throw new ForbiddenError()
  const { kept, merged } = await lockBoth(tx, actor, input)
  refuseProposal(kept.visibility as Visibility, merged.visibility as Visibility)
  await refuseKin(tx, id, mergedId)
  const references = await referencesTo(tx, 'Person')
  const before = await keysOf(tx, references, id)
  const shown = { kept: await shownName(tx, id), merged: await shownName(tx, mergedId) }
  await tx.personName.updateMany({ where: { personId: mergedId }, data: { isShown: false } })
  const decided = await decidedAbout(tx, mergedId)
  const steps: Step[] = []
  for (const reference of references)
    await moveAll(tx, steps, reference, { from: mergedId, to: id, custody: input.custody })
  await tx.person.delete({ where: { id: mergedId } })
  if (input.name === 'merged') await showName(tx, id, merged.name)
  await putRight(tx, 'Person', id, {
    ...mergedColumns(kept, merged, withMark(input, merged)),
    version: kept.version + 1,
  })
  const carried = await decide(tx, id, decided)
  await compareAnew(tx, [id])
  await settle(tx, actor, [id])
  const snapshot: Snapshot = {
    ...{ kept, merged, after: await rowOf(tx, id) },
    ...{ shown, steps, before, decided, carried },
  }
  await tx.merge.create({
    data: { keptId: id, mergedId, mergedName: merged.name, byId: actor.userId, snapshot: asJson(snapshot) },
  })
  await record(tx, actor, 'person.merged', { type: 'person', id }, { merged: mergedId })
  return { id }
}

/**
 * Whoever is on record stays so; and whoever proposed somebody would learn by its vanishing that there is a record they may not
 * see: that proposal is declined as any other. @throws RuleError
 */
function refuseProposal(kept: Visibility, merged: Visibility): void {
  if (!isDecided(kept) && isDecided(merged)) throw new RuleError('people.errors.merge-proposed')
  if (!isDecided(merged) && kept === 'restricted') throw new RuleError('people.errors.merge-hidden')
}

const asJson = (snapshot: Snapshot) => JSON.parse(JSON.stringify(snapshot)) as object

/** Every row that names somebody, by the column that does. */
export async function keysOf(tx: Tx, references: Reference[], id: string): Promise<Snapshot['before']> {
  const keys: Snapshot['before'] = {}
  for (const reference of references)
    keys[`${reference.table}.${reference.column}`] = (await rowsOf(tx, reference, id)).map(({ key }) => key)
  return keys
}

/** In the order of their ids, so that two who make them one at the same time wait for one another. */
async function lockBoth(tx: Tx, actor: Actor, { id, mergedId, version, mergedVersion }: MergeInput) {
  const lockMerged = () => lockPerson(tx, actor, mergedId, mergedVersion)
  const before = mergedId < id ? await lockMerged() : null
  const kept = await lockPerson(tx, actor, id, version)
  return { kept, merged: before ?? (await lockMerged()) }
}

/** As the database has it, while nobody else changes it. @throws RuleError where somebody has, since the form was opened */
export async function lockPerson(tx: Tx, actor: Actor, id: string, version: number): Promise<PersonRow> {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
  const visible = await tx.person.count({ where: { AND: [{ id }, visiblePeople(actor)] } })
  const isMerged = visible === 0 && (await tx.merge.count({ where: { mergedId: id, undoneAt: null } })) > 0
  if (isMerged) throw new RuleError('people.errors.changed-meanwhile')
  if (visible === 0) throw new ForbiddenError()
  const row = await rowOf(tx, id)
  if (row.version !== version) throw new RuleError('people.errors.changed-meanwhile')
  return row
}

export async function rowOf(tx: Tx, id: string): Promise<PersonRow> {
  const [found] = await tx.$queryRaw<{ content: PersonRow }[]>`
    SELECT to_jsonb(p) AS content FROM "Person" p WHERE "id" = ${id}::uuid`
  if (!found) throw new ForbiddenError()
  return found.content
}

/** Their statuses, and who may open what hangs on them. */
export async function settle(tx: Tx, actor: Actor, ids: string[]): Promise<void> {
  await refreshStatuses(tx, ids, await todayHere(tx))
  for (const id of ids) {
    await settleKeys(tx, actor, await documentsOf(tx, { personId: id }))
    await settleKeys(tx, actor, await subjectsOfClient(tx, id))
  }
}

async function moveAll(tx: Tx, steps: Step[], reference: Reference, way: Way): Promise<void> {
  const { table, column } = reference
  const { from, to } = way
  for (const found of await rowsOf(tx, reference, from)) {
    const { key: row } = found
    if (table === 'CustodyPeriod' && way.custody === 'merged')
      await makeRoom(tx, steps, reference, found.content, way)
    if (await give(tx, reference, row, { from, to })) {
      steps.push({ kind: 'moved', table, column, row, from, to })
      continue
    }
    const twin = await twinOf(tx, table, found.content, to)
    if (twin) await moveParts(tx, steps, table, { ...way, from: String(found.content.id), to: twin })
    await takeOut(tx, reference, row, from)
    steps.push({ kind: 'removed', table, content: found.content })
  }
}

/** What hangs on a row that the other one has too goes over to that one's. */
async function moveParts(tx: Tx, steps: Step[], table: string, way: Way): Promise<void> {
  for (const reference of await referencesTo(tx, table)) await moveAll(tx, steps, reference, way)
}

/** The kept one's place in the same case, or their custody period of the same time. */
async function twinOf(tx: Tx, table: string, content: Content, personId: string): Promise<string | null> {
  if (table === 'Defendant') {
    const caseId = String(content.caseId)
    const found = await tx.defendant.findUnique({ where: { caseId_personId: { caseId, personId } } })
    return found?.id ?? null
  }
  if (table !== 'CustodyPeriod') return null
  const [first] = await periodsAtTheTimeOf(tx, content, personId)
  return first?.id ?? null
}

/** The merged one's custody periods are to stand: those of the kept one at the same time go. */
async function makeRoom(
  tx: Tx,
  steps: Step[],
  reference: Reference,
  content: Content,
  way: Way,
): Promise<void> {
  for (const { id } of await periodsAtTheTimeOf(tx, content, way.to)) {
    await moveParts(tx, steps, 'CustodyPeriod', { ...way, from: id, to: String(content.id) })
    const former = (await rowsOf(tx, reference, way.to)).find((row) => row.content.id === id)
    if (!former) continue
    await takeOut(tx, reference, former.key, way.to)
    steps.push({ kind: 'removed', table: 'CustodyPeriod', content: former.content })
  }
}

const periodsAtTheTimeOf = (tx: Tx, { fromOn, toOn }: Content, personId: string) =>
  tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "CustodyPeriod" WHERE "personId" = ${personId}::uuid
      AND daterange("fromOn", "toOn", '[)') && daterange(${String(fromOn)}::date, ${toOn as string | null}::date, '[)')
    ORDER BY "fromOn"`

async function shownName(tx: Tx, personId: string): Promise<string | null> {
  const shown = await tx.personName.findFirst({ where: { personId, isShown: true }, select: { id: true } })
  return shown?.id ?? null
}

async function showName(tx: Tx, personId: string, text: string): Promise<void> {
  const [name] = await tx.personName.findMany({
    where: { personId, text },
    orderBy: { kind: 'asc' },
    take: 1,
  })
  if (!name) return
  await tx.personName.updateMany({ where: { personId, isShown: true }, data: { isShown: false } })
  await tx.personName.update({ where: { id: name.id }, data: { isShown: true } })
}

/** Nobody is their own relative. */
async function refuseKin(tx: Tx, id: string, mergedId: string): Promise<void> {
  const kin = await tx.familyMember.count({
    where: {
      OR: [
        { personId: id, kinToId: mergedId },
        { personId: mergedId, kinToId: id },
      ],
    },
  })
  if (kin > 0) throw new RuleError('people.errors.kin-merge')
}
