import 'server-only'
import { randomUUID } from 'node:crypto'
import { keyedHash } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { insertRows } from '@/lib/core/insert'
import { ask } from '@/lib/core/jobs'
import { currentKey } from '@/lib/keys/grants'
import type { ValueKey } from '@/lib/sealing/value'
import type { ImportBatch, Prisma } from '@/prisma/generated/client'
import type { ImportState } from '@/prisma/generated/enums'
import { bytesOf, contentOf } from './checking'
import { guessColumns } from './columns'
import { openCells, sealCells, subjectOf, wrapForBatch } from './key'
import { isBusy, undecided, type Alike } from './rules'
import type { CellsInput, ColumnsInput, DecisionInput, ImportInput } from './schema'
import { openHeaders, sealBatch } from './sealed'
import type { Table } from './table'

/** Rows are inserted so many at a time. */
const AT_ONCE = 1_000

type Saved = { id: string }

/** Keeps a list as it was written. A profile whose headers are the same says what its columns are; else they are guessed. */
export async function insertBatch(
  tx: Tx,
  actor: Actor | null,
  id: string,
  { title, table }: { title: string; table: Table },
  key: ValueKey,
): Promise<void> {
  const { headers, rows } = table
  await tx.importBatch.create({
    data: {
      ...{ id, byId: actor?.userId ?? null, rowCount: rows.length },
      ...sealBatch(key, id, { title, headers }),
      columns: (await profileFor(tx, headers)) ?? guessColumns(headers).map((field) => field ?? ''),
    },
  })
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await insertRows(
      tx,
      'ImportRow',
      rows.slice(from, from + AT_ONCE).map(({ row, cells }) => {
        const rowId = randomUUID()
        const sum = bytesOf(keyedHash(contentOf(headers, cells)))
        return { id: rowId, batchId: id, row, cells: sealCells(key, rowId, cells), sum }
      }),
    )
  await record(tx, actor, 'import.added', { type: 'import', id }, { rows: rows.length })
}

/** Says what the columns are, and has the list checked by it. */
export async function setColumns(tx: Tx, actor: Actor, input: ColumnsInput): Promise<Saved> {
  const { id, version, visibility, profile } = input
  const batch = await requireBatch(tx, id, 'mapping', 'checked')
  await requireUnwritten(tx, id)
  const key = await currentKey(tx, actor, subjectOf(id))
  const headers = openHeaders(key, batch)
  const columns = headers.map((_, at) => input.columns[at] ?? '')
  if (profile) await keepProfile(tx, actor, profile, headers, columns)
  await begin(tx, actor, { id, version }, 'checking', { key, columns, visibility })
  await record(tx, actor, 'import.changed', { type: 'import', id })
  return { id }
}

/** A row is written anew, and the list checked again: what it says may be what another row says. */
export async function correctRow(tx: Tx, actor: Actor, input: CellsInput): Promise<Saved> {
  const { row, batch } = await requireRow(tx, input, 'checked')
  await requireUnwritten(tx, batch.id)
  const key = await currentKey(tx, actor, subjectOf(batch.id))
  const headers = openHeaders(key, batch)
  const before = openCells(key, row.id, row.cells)
  const cells = before.map((cell, at) => input.cells[`c${at}`] ?? (`c${at}` in input.cells ? '' : cell))
  const sum = bytesOf(keyedHash(contentOf(headers, cells)))
  await tx.importRow.update({
    where: { id: row.id },
    data: { cells: sealCells(key, row.id, cells), sum, ...undecided, version: { increment: 1 } },
  })
  await begin(tx, actor, { id: batch.id, version: batch.version }, 'checking', { key })
  await record(tx, actor, 'import.changed', { type: 'import', id: batch.id })
  return { id: batch.id }
}

/** Who somebody is that the list alone does not tell. */
export async function decideRow(tx: Tx, actor: Actor, input: DecisionInput): Promise<Saved> {
  const { row, batch } = await requireRow(tx, input, 'checked', 'written')
  if (row.writtenAt) throw new RuleError('transfer.errors.not-now')
  await tx.importRow.update({
    where: { id: row.id },
    data: { ...(await decisionOf(tx, row, input.who)), version: { increment: 1 } },
  })
  await record(tx, actor, 'import.changed', { type: 'import', id: batch.id })
  return { id: batch.id }
}

export async function beginWriting(tx: Tx, actor: Actor, { id, version }: ImportInput): Promise<Saved> {
  await requireBatch(tx, id, 'checked', 'written', 'undone')
  const key = await currentKey(tx, actor, subjectOf(id))
  await begin(tx, actor, { id, version }, 'writing', { key })
  return { id }
}

/** Also of one of which only a part was written, because a job came to no end. */
export async function beginUndoing(tx: Tx, actor: Actor, { id, version }: ImportInput): Promise<Saved> {
  const { state } = await requireBatch(tx, id, 'written', 'checked')
  if (state === 'checked' && !(await isWritten(tx, id))) throw new RuleError('transfer.errors.not-now')
  const key = await currentKey(tx, actor, subjectOf(id))
  await begin(tx, actor, { id, version }, 'undoing', { key })
  return { id }
}

/** A list of which nothing was made, or everything taken back. */
export async function removeBatch(tx: Tx, actor: Actor, { id }: Saved): Promise<Saved> {
  await requireBatch(tx, id, 'mapping', 'checked', 'undone')
  await requireUnwritten(tx, id)
  await tx.importBatch.delete({ where: { id } })
  await tx.sealKey.deleteMany({ where: { kind: 'import', subjectId: id } })
  await record(tx, actor, 'import.removed', { type: 'import', id })
  return { id }
}

/** From the command line, on behalf of nobody: checked at once. */
export async function beginList(
  tx: Tx,
  id: string,
  { profile, ...list }: { title: string; table: Table; profile?: string },
): Promise<ValueKey> {
  const key = await currentKey(tx, nobody, subjectOf(id))
  const named = profile ? await tx.importProfile.findUnique({ where: { name: profile } }) : null
  if (profile && !named) throw new RuleError('transfer.errors.no-profile')
  await insertBatch(tx, null, id, list, key)
  const fields = new Map(named?.columns as [string, string][] | undefined)
  const columns = named && list.table.headers.map((header) => fields.get(header) ?? '')
  const batch = await tx.importBatch.update({
    where: { id },
    data: { state: 'checking', jobKey: wrapForBatch(id, key), ...(columns && { columns }) },
  })
  if (!batch.columns.includes('name')) throw new RuleError('transfer.errors.no-name-column')
  return key
}

export async function beginWritingList(tx: Tx, id: string, key: ValueKey): Promise<void> {
  const saved = await tx.importBatch.updateMany({
    where: { id, state: 'checked' },
    data: { state: 'writing', doneCount: 0, jobKey: wrapForBatch(id, key) },
  })
  // Another job at work on it has given it up.
  if (saved.count === 0) throw new RuleError('transfer.errors.failed')
}

/** Of a dry run. */
export async function takeOutList(tx: Tx, id: string): Promise<void> {
  await tx.importBatch.delete({ where: { id } })
  await tx.sealKey.deleteMany({ where: { kind: 'import', subjectId: id } })
  await record(tx, null, 'import.removed', { type: 'import', id })
}

/** Writes for the coordinators, and opens nothing. */
const nobody: Actor = {
  ...{ userId: '00000000-0000-0000-0000-000000000000', sessionId: null, displayName: '', locale: 'en' },
  ...{ roles: [], keys: null, confirmedAt: null },
}

async function decisionOf(
  tx: Tx,
  row: { batchId: string; row: number; alike: Prisma.JsonValue },
  who: string,
): Promise<Prisma.ImportRowUncheckedUpdateInput> {
  if (who === 'new' || who === 'skip') return { ...undecided, decision: who }
  const alike = row.alike as Alike[]
  const decidedRow = who.startsWith('row:') ? Number(who.slice(4)) : null
  const isOffered = alike.some(({ personId, row: other }) =>
    decidedRow === null ? personId === who : other === decidedRow,
  )
  if (!isOffered) throw new RuleError('transfer.errors.who', 'who')
  if (decidedRow !== null) return { ...undecided, decision: 'known', decidedRow }
  if ((await tx.person.count({ where: { id: who } })) === 0) throw new RuleError('transfer.errors.who', 'who')
  return { ...undecided, decision: 'known', decidedId: who }
}

async function requireRow(
  tx: Tx,
  { id, version }: { id: string; version: number },
  ...states: ImportState[]
) {
  const found = await tx.importRow.findUnique({ where: { id }, include: { batch: true } })
  if (!found) throw new ForbiddenError()
  const { batch, ...row } = found
  if (!states.includes(batch.state)) throw new RuleError(stateProblem(batch.state))
  if (row.version !== version) throw new RuleError('transfer.errors.stale')
  return { row, batch }
}

async function requireBatch(tx: Tx, id: string, ...states: ImportState[]): Promise<ImportBatch> {
  const batch = await tx.importBatch.findUnique({ where: { id } })
  if (!batch) throw new ForbiddenError()
  if (!states.includes(batch.state)) throw new RuleError(stateProblem(batch.state))
  return batch
}

async function requireUnwritten(tx: Tx, id: string): Promise<void> {
  if (await isWritten(tx, id)) throw new RuleError('transfer.errors.in-use')
}

/** Whether any row of it is. */
export const isWritten = async (tx: Tx, batchId: string): Promise<boolean> =>
  (await tx.importRow.findFirst({ where: { batchId, writtenAt: { not: null } }, select: { id: true } })) !==
  null

const stateProblem = (state: ImportState) =>
  isBusy(state) ? 'transfer.errors.busy' : 'transfer.errors.not-now'

/** The job is asked for in the transaction of the state that it serves, and gets the key that it needs. */
async function begin(
  tx: Tx,
  actor: Actor,
  { id, version }: ImportInput,
  state: ImportState,
  { key, ...data }: { key: ValueKey; columns?: string[]; visibility?: 'open' | 'restricted' },
): Promise<void> {
  const saved = await tx.importBatch.updateMany({
    where: { id, version },
    data: {
      ...data,
      ...{ state, byId: actor.userId, jobKey: wrapForBatch(id, key), doneCount: 0, failure: null },
      version: { increment: 1 },
    },
  })
  if (saved.count === 0) throw new RuleError('transfer.errors.stale')
  await ask(tx, 'import', id, { batchId: id, by: actor.userId })
}

async function profileFor(tx: Tx, headers: string[]): Promise<string[] | null> {
  const profiles = await tx.importProfile.findMany({ orderBy: { createdAt: 'desc' }, take: 200 })
  const fitting = profiles.find(({ columns }) => {
    const known = columns as [string, string][]
    return known.length === headers.length && known.every(([header], at) => header === headers[at])
  })
  return fitting ? (fitting.columns as [string, string][]).map(([, field]) => field) : null
}

/** The name is the profile: kept again it is another. */
async function keepProfile(tx: Tx, actor: Actor, name: string, headers: string[], fields: string[]) {
  const columns = headers.map((header, at) => [header, fields[at] ?? ''])
  const data = { columns, byId: actor.userId }
  await tx.importProfile.upsert({ where: { name }, create: { name, ...data }, update: data })
}
