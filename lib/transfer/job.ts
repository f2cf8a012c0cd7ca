import 'server-only'
import { can } from '@/lib/access/permissions'
import { asWorker, findWorker } from '@/lib/access/worker'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { todayHere } from '@/lib/core/day'
import type { ValueKey } from '@/lib/sealing/value'
import type { ImportBatch, ImportRow } from '@/prisma/generated/client'
import type { ImportState } from '@/prisma/generated/enums'
import { checker, layoutOf, understand, type Layout } from './checking'
import { openCells, openForBatch } from './key'
import { findKnown, hasStrangers, whoTheyAreNow } from './known'
import { ordersBy, type Columns, type Orders } from './list'
import { readReference } from './listed'
import { openHeaders } from './sealed'
import { fateAmong, isBusy, targetOf, undecided, type Alike } from './rules'
import { undoRows } from './undoing'
import { writeRows, type Setting, type Writable } from './writing'

/** So many rows in one transaction: what is done when the server is killed stays done, and the rest is done later. */
const AT_ONCE = 200

type Job = {
  batch: ImportBatch
  actor: Actor | null
  key: ValueKey
  layout: Layout
  /** Those who were entered by hand since the list was checked, and may be meant by rows. */
  strangers: (tx: Tx, wanted: Parameters<typeof findKnown>[1]) => ReturnType<typeof findKnown>
  /** One transaction as whoever asked for the import. */
  inTurn: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** The same while any other job at work on the batch waits. False, and nothing was done, when the batch is past this job. */
  inHold: (work: (tx: Tx) => Promise<void>) => Promise<boolean>
}

/** Does what the state of a batch says is to be done, from where it stood. `by` null: for the command line. */
export async function runImport(batchId: string, by: string | null, given?: ValueKey): Promise<void> {
  const actor = by === null ? null : await findWorker(by)
  if (by !== null && (!actor || !can(actor, 'imports.use'))) return giveUp(batchId, 'transfer.errors.role')
  const inTurn = <T>(work: (tx: Tx) => Promise<T>) => asWorker(actor, work)
  const batch = await inTurn((tx) => tx.importBatch.findUnique({ where: { id: batchId } }))
  if (!batch || !isBusy(batch.state)) return
  const key = given ?? openForBatch(batchId, batch.jobKey)
  if (!key) return giveUp(batchId, 'transfer.errors.key')
  const today = await inTurn((tx) => todayHere(tx))
  const layout = layoutOf(batch, openHeaders(key, batch), today)
  const inHold: Job['inHold'] = (work) =>
    inTurn(async (tx) => {
      const isHeld = await hold(tx, batch)
      if (isHeld) await work(tx)
      return isHeld
    })
  const job: Job = { batch, actor, key, layout, inTurn, inHold, strangers: strangersTo(batch) }
  if (batch.state === 'checking') await check(job)
  else if (batch.state === 'writing') await write(job)
  else await undo(job)
}

/**
 * A silence, a restart or the command line may set a second job to work on a batch: they take turns, and whichever comes to the
 * end first ends it.
 */
async function hold(tx: Tx, { id, state, version }: ImportBatch): Promise<boolean> {
  const held = await tx.$queryRaw<object[]>`
    SELECT "id" FROM "ImportBatch"
    WHERE "id" = ${id}::uuid AND "state" = ${state}::"ImportState" AND "version" = ${version} FOR UPDATE`
  return held.length > 0
}

/** Nothing that was read or written is lost by it: whoever asked may ask again. */
export const giveUp = (batchId: string, failure: string): Promise<void> =>
  asWorker(null, async (tx) => {
    const batch = await tx.importBatch.findUnique({ where: { id: batchId }, select: { state: true } })
    if (!batch || !isBusy(batch.state)) return
    const back = { checking: 'mapping', writing: 'checked', undoing: 'written' } as const
    await end(tx, batchId, back[batch.state as keyof typeof back], { failure })
  })

async function check(job: Job): Promise<void> {
  const { batch, key } = job
  const orders = await ordersOfAll(job)
  await job.inHold(async (tx) => {
    await tx.importBatch.update({ where: { id: batch.id }, data: { orders } })
  })
  await eachChunk(job, {}, checker(batch.id, key, { ...job.layout, orders }))
  await job.inHold((tx) => end(tx, batch.id, 'checked', { checkedAt: new Date(), failure: null }))
}

async function write(job: Job): Promise<void> {
  const { batch, actor, layout, inTurn, inHold } = job
  const setting: Setting = {
    ...{ actor, visibility: batch.visibility, today: layout.today, cases: new Map() },
    reference: await inTurn(readReference),
  }
  await eachChunk(job, { writtenAt: null }, (tx, rows) => writeChunk(tx, job, setting, rows))
  await inHold(async (tx) => {
    await end(tx, batch.id, 'written', { writtenAt: new Date(), failure: null })
    await record(tx, actor, 'import.written', { type: 'import', id: batch.id })
  })
}

async function writeChunk(tx: Tx, job: Job, setting: Setting, rows: ImportRow[]): Promise<void> {
  const { batch, key, layout } = job
  const planned = rows.flatMap((row) => {
    const target = targetOf({ ...row, alike: row.alike as Alike[] })
    const plan = target && understand(openCells(key, row.id, row.cells), layout)?.plan
    return target && plan ? [{ row, target, plan }] : []
  })
  const news = planned.filter(({ row, target }) => target === 'new' && row.decision === null)
  const entered = await job.strangers(
    tx,
    news.map(({ row, plan }) => ({ at: row.row, plan })),
  )
  const nowOf = await whoTheyAreNow(
    tx,
    planned.flatMap(({ target }) => (target !== 'new' && 'personId' in target ? [target.personId] : [])),
  )
  const writable: Writable[] = []
  const flush = async () => {
    const people = await writeRows(tx, setting, writable.splice(0))
    const written = [...people].map(([id, personId]) => ({ id, personId }))
    await tx.$executeRaw`
      UPDATE "ImportRow" r SET "personId" = w."personId", "writtenAt" = now()
      FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS w("id" uuid, "personId" uuid) WHERE r."id" = w."id"`
  }
  for (const { row, target, plan } of planned) {
    const alike = entered.get(row.row) ?? []
    if (target === 'new' && row.decision === null && fateAmong(alike) !== 'new') {
      await tx.importRow.update({ where: { id: row.id }, data: { fate: 'ask', alike } })
      continue
    }
    if (target !== 'new' && 'row' in target) await flush()
    const who = target === 'new' ? null : await whoIs(tx, batch.id, target, nowOf)
    if (who === 'nobody') await askAgain(tx, row.id)
    else if (who !== 'waits') writable.push({ id: row.id, plan, personId: who })
  }
  await flush()
}

/** `waits`: for a row of the same list that is not written yet. `nobody`: whoever it was is no more. */
async function whoIs(
  tx: Tx,
  batchId: string,
  target: { personId: string } | { row: number },
  nowOf: Map<string, string>,
): Promise<string> {
  if ('personId' in target) return nowOf.get(target.personId) ?? 'nobody'
  const row = await tx.importRow.findUnique({
    where: { batchId_row: { batchId, row: target.row } },
    select: { personId: true, writtenAt: true },
  })
  return row?.personId ?? (row?.writtenAt ? 'nobody' : 'waits')
}

/** The page says that the row waits for a decision. */
const askAgain = (tx: Tx, id: string) =>
  tx.importRow.update({ where: { id }, data: { ...undecided, fate: 'ask', version: { increment: 1 } } })

/** A transaction that began before the last look may have ended after it. */
const OVERLAP_MS = 60_000

/** Looks for anybody new only among those who came since the last look, and compares only where somebody did. */
function strangersTo({ id, checkedAt, createdAt }: ImportBatch): Job['strangers'] {
  const since = checkedAt ?? createdAt
  let from = since
  let hasAny = false
  return async (tx, wanted) => {
    const now = Date.now()
    hasAny ||= await hasStrangers(tx, from, id)
    from = new Date(Math.max(since.getTime(), now - OVERLAP_MS))
    return hasAny ? findKnown(tx, wanted, { since, batchId: id }) : new Map()
  }
}

async function undo(job: Job): Promise<void> {
  const { batch, actor, layout, inHold } = job
  await eachChunk(
    job,
    { writtenAt: { not: null } },
    (tx, rows) => undoRows(tx, actor, rows, layout.today),
    'desc',
  )
  await inHold(async (tx) => {
    const left = await tx.importedRecord.count({ where: { row: { batchId: batch.id } } })
    await end(tx, batch.id, 'undone', { undoneAt: new Date(), failure: null })
    await record(tx, actor, 'import.undone', { type: 'import', id: batch.id }, { left })
  })
}

async function ordersOfAll({ batch, key, inTurn }: Job): Promise<Orders> {
  const found = ordersBy(batch.columns as Columns)
  for (let row = 0; ;) {
    const rows = await inTurn((tx) =>
      tx.importRow.findMany({
        where: { batchId: batch.id, row: { gt: row } },
        orderBy: { row: 'asc' },
        take: 10 * AT_ONCE,
        select: { id: true, row: true, cells: true },
      }),
    )
    for (const { id, cells } of rows) found.add(openCells(key, id, cells))
    const last = rows.at(-1)
    if (!last) return found.orders()
    row = last.row
  }
}

/** Rows in their order, each lot in a transaction of its own that also says how far it is. */
async function eachChunk(
  { batch, inHold }: Job,
  where: { writtenAt?: null | { not: null } },
  work: (tx: Tx, rows: ImportRow[]) => Promise<void>,
  order: 'asc' | 'desc' = 'asc',
): Promise<void> {
  let row = order === 'asc' ? 0 : 2 ** 31 - 1
  let passed = 0
  for (let isOver = false; !isOver;) {
    const isHeld = await inHold(async (tx) => {
      const rows = await tx.importRow.findMany({
        where: { batchId: batch.id, row: order === 'asc' ? { gt: row } : { lt: row }, ...where },
        orderBy: { row: order },
        take: AT_ONCE,
      })
      const last = rows.at(-1)
      isOver = !last
      if (!last) return
      await work(tx, rows)
      const since = order === 'asc' ? { gt: row, lte: last.row } : { lt: row, gte: last.row }
      passed += await tx.importRow.count({ where: { batchId: batch.id, row: since } })
      await tx.importBatch.update({ where: { id: batch.id }, data: { doneCount: passed } })
      row = last.row
    })
    isOver ||= !isHeld
  }
}

async function end(
  tx: Tx,
  id: string,
  state: ImportState,
  more: Partial<Pick<ImportBatch, 'failure' | 'checkedAt' | 'writtenAt' | 'undoneAt'>>,
): Promise<void> {
  await tx.importBatch.update({
    where: { id },
    data: { state, jobKey: null, version: { increment: 1 }, ...more },
  })
}
