import 'server-only'
import { asWorker, findWorker } from '@/lib/access/worker'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { DAY_MS } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import type { ValueKey } from '@/lib/sealing/value'
import type { Export } from '@/prisma/generated/client'
import { agreedRows } from './consent'
import { sources } from './lists'
import type { Row } from './rows'
import { askerOf, KEPT_HOURS, problemWith } from './rules'
import type { CountedList } from './schema'
import { openForExport, openPart, openWish, sealPart, type Part, type Wish } from './sealed'

/** What is kept in one part: what is done when the server is killed stays done, and the rest is done later. */
const PART_ROWS = 500

type Job = { found: Export; actor: Actor; key: ValueKey; wish: Wish }

/** Reads the list as whoever asked would see it now, and keeps it; goes on where it stood. */
export async function runExport(exportId: string): Promise<void> {
  const found = await asWorker(null, (tx) => tx.export.findUnique({ where: { id: exportId } }))
  if (found?.state !== 'writing') return
  const actor = await findWorker(found.byId)
  if (!actor || problemWith(askerOf(actor), found)) return fail(exportId, 'export.errors.role')
  const key = openForExport(exportId, found.jobKey)
  const wish = key && openWish(key.key, exportId, found.asked)
  if (!wish) return fail(exportId, 'export.errors.key')
  const job = { found, actor, key, wish }
  try {
    if (found.countedBy === null) await keepRows(job)
    else await keepCounts(job, found.countedBy)
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error
  }
}

/** Whoever asked is told, and may ask again. */
export const fail = (id: string, failure: string): Promise<void> =>
  asWorker(null, async (tx) => {
    const failed = await tx.export.updateMany({
      where: { id, state: 'writing' },
      data: { state: 'failed', jobKey: null, failure, version: { increment: 1 } },
    })
    if (failed.count > 0) await tx.exportPart.deleteMany({ where: { exportId: id } })
  })

/** Another runner has kept this part: what was counted for it here is taken back with the transaction. */
class OvertakenError extends Error {}

async function keepRows(job: Job): Promise<void> {
  const { found, actor, key } = job
  const last = await asWorker(actor, (tx) =>
    tx.exportPart.findFirst({ where: { exportId: found.id }, orderBy: { at: 'desc' } }),
  )
  let at = last ? last.at + 1 : 0
  let part: Part | null = last && openPart(key.key, last)
  while (part?.next !== null) {
    const read = await readPart(job, part?.next)
    const isThere = await asWorker(actor, (tx) => keepPart(tx, job, at, read))
    if (!isThere) return
    part = read.part
    at += 1
  }
  await asWorker(actor, (tx) => finish(tx, job))
}

type Read = { part: Part; looked: number }

async function readPart({ found, actor, wish }: Job, after?: string): Promise<Read> {
  const { list, purpose, bodyId } = found
  const rows: Row[] = []
  let looked = 0
  let next: string | null = after ?? null
  do {
    const page: { rows: Row[]; nextKey: string | null } = await sources[list].read(
      actor,
      wish,
      next ?? undefined,
    )
    const isInward = purpose === 'work'
    const agreed = isInward
      ? page.rows
      : await asWorker(actor, (tx) => agreedRows(tx, list, page.rows, { purpose, bodyId }))
    rows.push(...agreed)
    looked += page.rows.length
    next = page.nextKey
  } while (next !== null && looked < PART_ROWS)
  return { part: { rows, next }, looked }
}

async function keepCounts(job: Job, by: string): Promise<void> {
  const { found, actor, wish } = job
  const rows = (await sources[found.list as CountedList].counts?.(actor, wish, by)) ?? []
  await asWorker(actor, async (tx) => {
    if (await keepPart(tx, job, 0, { part: { rows, next: null }, looked: rows.length })) await finish(tx, job)
  })
}

/** False when it was taken out meanwhile, or somebody else works on it: the row that says how far it is lets in one at a time. */
async function keepPart(tx: Tx, { found: { id }, key }: Job, at: number, read: Read): Promise<boolean> {
  const { part, looked } = read
  const saved = await tx.export.updateMany({
    where: { id, state: 'writing' },
    data: { doneCount: { increment: looked }, leftOutCount: { increment: looked - part.rows.length } },
  })
  if (saved.count === 0) return false
  const last = await tx.exportPart.aggregate({ where: { exportId: id }, _max: { at: true } })
  if ((last._max.at ?? -1) !== at - 1) throw new OvertakenError()
  await tx.exportPart.create({ data: { exportId: id, at, ...sealPart(key, part) } })
  return true
}

async function finish(tx: Tx, { found: { id, list }, actor }: Job): Promise<void> {
  const now = new Date()
  const endsAt = new Date(now.getTime() + (KEPT_HOURS / 24) * DAY_MS)
  const saved = await tx.export.updateManyAndReturn({
    where: { id, state: 'writing' },
    data: { state: 'ready', readyAt: now, endsAt, jobKey: null, version: { increment: 1 } },
  })
  for (const { doneCount, leftOutCount } of saved)
    await record(
      tx,
      actor,
      'export.written',
      { type: 'export', id },
      { list, rows: doneCount - leftOutCount, leftOut: leftOutCount },
    )
}
