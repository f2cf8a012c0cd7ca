import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { compareAnew, decide, undecide } from './deciding'
import { lockPerson, settle, type PersonRow, type Snapshot } from './merging'
import { give, putBack, putRight, referencesTo, rowsOf } from './references'
import type { Reference, RowKey } from './references'
import { columnsOf, mergeFields, pairOf, type MergeField } from './rules'
import type { UnmergeInput } from './schema'

/** A row that came to the kept one since, and its mark in a form. */
export type Added = { reference: Reference; row: RowKey; mark: string; content: Record<string, unknown> }

/**
 * Makes two of one again, as they were. What came since stays with the kept one, but for the rows that `input.given` names;
 * columns that were changed since stay so, but for those that `input.former` names.
 */
export async function unmerge(tx: Tx, actor: Actor, input: UnmergeInput): Promise<{ id: string }> {
  const { id, mergedId, snapshot } = await requireMerge(tx, actor, input.id)
  const now = await lockPerson(tx, actor, id, input.version)
  const since = await addedSince(tx, id, snapshot)
  await tx.personName.updateMany({ where: { personId: id, isShown: true }, data: { isShown: false } })
  await putBack(tx, 'Person', snapshot.merged)
  for (const step of snapshot.steps.toReversed()) {
    if (step.kind === 'removed') await putBack(tx, step.table, step.content)
    else await giveBack(tx, step, step.row, { from: step.to, to: step.from })
  }
  for (const { reference, row, mark } of since)
    if (input.given.includes(mark)) await giveBack(tx, reference, row, { from: id, to: mergedId })
  await showAgain(tx, id, snapshot.shown.kept)
  await showAgain(tx, mergedId, snapshot.shown.merged)
  await putRight(tx, 'Person', id, {
    ...formerColumns(snapshot, now, input.former),
    version: now.version + 1,
  })
  await tx.merge.update({ where: { id: input.id }, data: { undoneAt: new Date() } })
  await undecide(tx, id, snapshot.carried ?? [])
  await decide(tx, mergedId, snapshot.decided ?? [])
  await markDifferent(tx, actor, id, mergedId)
  await compareAnew(tx, [id, mergedId])
  await settle(tx, actor, [id, mergedId])
  await record(tx, actor, 'person.unmerged', { type: 'person', id }, { merged: mergedId })
  return { id }
}

/** Nothing is said to be given that was not. @throws RuleError */
async function giveBack(
  tx: Tx,
  reference: Pick<Reference, 'table' | 'column'>,
  row: RowKey,
  way: { from: string; to: string },
): Promise<void> {
  if (!(await give(tx, reference, row, way))) throw new RuleError('people.errors.not-unmergeable')
}

/** That they are two stays decided, whatever is found about them later. */
export async function markDifferent(tx: Tx, actor: Actor, a: string, b: string): Promise<void> {
  const decided = { differentAt: new Date(), differentBy: actor.userId }
  const pair = pairOf(a, b)
  await tx.resemblance.upsert({
    where: { oneId_otherId: pair },
    create: { ...pair, ...decided, grade: 'same-name', births: 'unknown', score: 0 },
    update: decided,
  })
}

/** A merge that can be undone: the latest of its person. @throws RuleError, ForbiddenError */
export async function requireMerge(tx: Tx, actor: Actor, mergeId: string) {
  const found = await tx.merge.findFirst({
    where: { id: mergeId, undoneAt: null, kept: visiblePeople(actor) },
  })
  if (!found) throw new ForbiddenError()
  const { keptId: id, mergedId, at } = found
  const later = await tx.merge.count({ where: { keptId: id, undoneAt: null, at: { gt: at } } })
  if (later > 0) throw new RuleError('people.errors.later-merge')
  return { id, mergedId, mergedName: found.mergedName, snapshot: found.snapshot as unknown as Snapshot }
}

/** Rows that name the kept one and neither were there before the merge nor came by it. */
export async function addedSince(tx: Tx, id: string, { steps, before }: Snapshot): Promise<Added[]> {
  const known = new Set([
    ...Object.entries(before).flatMap(([name, rows]) => rows.map((row) => markOf(name, row))),
    ...steps.flatMap((step) =>
      step.kind === 'moved' ? [markOf(`${step.table}.${step.column}`, step.row)] : [],
    ),
  ])
  const added: Added[] = []
  for (const reference of await referencesTo(tx, 'Person')) {
    if (reference.table === 'Merge') continue
    for (const { key: row, content } of await rowsOf(tx, reference, id)) {
      const mark = markOf(`${reference.table}.${reference.column}`, row)
      if (!known.has(mark)) added.push({ reference, row, mark, content })
    }
  }
  return added
}

/** Fields of the kept one that somebody has changed since. */
export const changedSince = ({ after }: Pick<Snapshot, 'after'>, now: PersonRow): MergeField[] =>
  mergeFields.filter((field) => columnsOf(field).some((column) => after[column] !== now[column]))

function formerColumns(snapshot: Snapshot, now: PersonRow, former: readonly string[]): object {
  const changed = changedSince(snapshot, now)
  const fields = mergeFields.filter((field) => !changed.includes(field) || former.includes(field))
  return Object.fromEntries(fields.flatMap(columnsOf).map((column) => [column, snapshot.kept[column]]))
}

/** The name that was shown, or any, where that one is no more. */
async function showAgain(tx: Tx, personId: string, nameId: string | null): Promise<void> {
  const names = await tx.personName.findMany({ where: { personId }, orderBy: { id: 'asc' } })
  const name = names.find(({ id }) => id === nameId) ?? names[0]
  if (!name) return
  await tx.personName.updateMany({ where: { personId, isShown: true }, data: { isShown: false } })
  await tx.personName.update({ where: { id: name.id }, data: { isShown: true } })
}

const markOf = (name: string, row: RowKey) => `${name}:${Object.values(row).join(',')}`
