import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { allowedRecently } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { todayHere } from '@/lib/core/day'
import { withActor } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { ask } from '@/lib/core/jobs'
import { log } from '@/lib/core/log'
import { isOutOfReach } from '@/lib/core/reach'
import { currentKey } from '@/lib/keys/grants'
import { withSystem } from '@/lib/core/system'
import { decideExportOf, insertExport, takeOutExport } from './asking'
import { isOutdated } from './consent'
import { fail, runExport } from './job'
import { familiesAmong, sources, totalOf, unreadable } from './lists'
import { askerOf, isOwnOnly, MOST_IN_WORKBOOK, needsAgreement, problemWith } from './rules'
import type { CountedList, NewExportInput } from './schema'
import { openPart, openWish, subjectOf, type Wish } from './sealed'
import type { Kept } from './writing'

/** So many families a text may find; more is to be narrowed. */
const MOST_AMONG = 5_000

/** A list as its page shows it now. Rows of more than one's own wait for a second person; everything else is written at once. */
export async function askExport(actor: Actor, input: NewExportInput): Promise<{ id: string }> {
  authorize(actor, 'exports.use')
  const asker = askerOf(actor)
  const problem = problemWith(asker, input)
  if (problem) throw new RuleError(problem)
  if (input.countedBy === null) requireRecent(actor)
  const query = Object.fromEntries(new URLSearchParams(input.query))
  if (unreadable(input.list, query).length > 0) throw new RuleError('export.errors.filter')
  const isWaiting = needsAgreement(asker, input.countedBy)
  if (isWaiting && !input.reason) throw new RuleError('export.errors.reason', 'reason')
  const { list, reason, countedBy } = input
  const isOwn = isOwnOnly(asker, countedBy)
  const among = await familiesAmong(actor, list, query, MOST_AMONG + 1)
  if (among && among.length > MOST_AMONG) throw new RuleError('export.errors.too-many')
  const day = await withActor(actor, (tx) => todayHere(tx))
  const wish: Wish = { query, day, isOwn, reason, ...(among && { among }) }
  const rowCount =
    countedBy === null
      ? await totalOf(actor, list, wish)
      : ((await sources[list as CountedList].counts?.(actor, wish, countedBy)) ?? []).length
  if (rowCount === 0) throw new RuleError('export.errors.empty')
  return withActor(actor, (tx) =>
    insertExport(tx, actor, { ...input, id: idOf(actor, input), rowCount, wish, isWaiting }),
  )
}

/** The same form makes one export; another list or filter under its id is another one, which nobody has agreed to. */
function idOf({ userId }: Actor, { id = randomUUID(), ...asked }: NewExportInput): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([userId, id, asked]))
    .digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** By a second person. */
export const decideExport = allowedRecently(['exports.agree'], decideExportOf)

export const removeExport = allowedRecently(['exports.use'], takeOutExport)

/** What is to be written into a file: only for whoever asked for it. The taking is recorded. */
export async function takeExport(
  actor: Actor,
  { id, format, isProtected }: { id: string; format: string; isProtected: boolean },
): Promise<Kept> {
  authorize(actor, 'exports.use')
  requireRecent(actor)
  return withActor(actor, async (tx) => {
    const found = await tx.export.findFirst({
      where: { id, byId: actor.userId, state: 'ready', endsAt: { gt: new Date() } },
    })
    // Who lost a role since keeps no way to what they asked for with it.
    if (!found || problemWith(askerOf(actor), found)) throw new ForbiddenError()
    const { list, countedBy, doneCount, leftOutCount, purpose } = found
    if (await isOutdated(tx, found)) throw new RuleError('export.errors.outdated')
    if (format === 'xlsx' && doneCount - leftOutCount > MOST_IN_WORKBOOK)
      throw new RuleError('export.errors.workbook', 'format', { most: MOST_IN_WORKBOOK })
    const { key } = await currentKey(tx, actor, subjectOf(id))
    const wish = openWish(key, id, found.asked)
    if (!wish) throw new RuleError('export.errors.key')
    await record(tx, actor, 'export.taken', { type: 'export', id }, { list, format, isProtected })
    return {
      ...{ list, countedBy, day: wish.day, query: purpose === 'work' ? wish.query : null },
      parts: () => partsOf(actor, id, key),
    }
  })
}

/** Each part in a transaction of its own, at the pace of whoever takes it. */
async function* partsOf(actor: Actor, exportId: string, key: Uint8Array): AsyncGenerator<object[]> {
  let next: string | null = ''
  for (let at = 0; next !== null; at += 1) {
    const found = await withActor(actor, (tx) =>
      tx.exportPart.findUnique({ where: { exportId_at: { exportId, at } } }),
    )
    // Taken out meanwhile: a file that ends here would look whole.
    if (!found) throw new Error('A part of an export is gone.')
    const part = openPart(key, found)
    yield part.rows
    next = part.next
  }
}

/** For the system, every hour: what nobody may take any more, or nobody agreed to in time. */
export async function sweepExports(): Promise<number> {
  return withSystem(async (tx) => {
    const ended = await tx.export.findMany({
      where: { endsAt: { lt: new Date() } },
      take: 500,
      select: { id: true },
    })
    const ids = ended.map(({ id }) => id)
    await tx.export.deleteMany({ where: { id: { in: ids } } })
    await tx.sealKey.deleteMany({ where: { kind: 'export', subjectId: { in: ids } } })
    for (const id of ids) await record(tx, null, 'export.removed', { type: 'export', id })
    return ids.length
  })
}

/** For the system, at start and every hour: what is being written is asked for again, should the queue have forgotten. */
export async function resumeExports(): Promise<void> {
  await withSystem(async (tx) => {
    const busy = await tx.export.findMany({ where: { state: 'writing' }, select: { id: true } })
    for (const { id } of busy) await ask(tx, 'export', id, { exportId: id })
  })
}

/** For the system: what the queue asks for. Tried again where the database was out of reach; any other failure is told to whoever asked. */
export async function workOnExport({ exportId }: { exportId: string }): Promise<void> {
  try {
    await runExport(exportId)
  } catch (error) {
    if (isOutOfReach(error)) throw error
    const { code = 'unknown' } = error as { code?: string }
    log.error({ code, exportId }, 'export: a job came to no end')
    await fail(exportId, 'export.errors.failed')
  }
}
