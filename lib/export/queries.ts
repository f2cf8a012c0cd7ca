import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { visibleExports } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { todayHere } from '@/lib/core/day'
import { withActor, type Tx } from '@/lib/core/db'
import { afterKey, decodeKey, isUuid, PAGE_SIZE, pageOf, toInstant, type Page } from '@/lib/core/paging'
import { labelOrNull } from '@/lib/core/text'
import { openKeys } from '@/lib/keys/grants'
import { keyIdOf } from '@/lib/sealing/value'
import type { Prisma } from '@/prisma/generated/client'
import { totalOf } from './lists'
import { askerOf, isOwnOnly, mayExport } from './rules'
import type { ExportList } from './schema'
import { openWish, type Wish } from './sealed'

const select = {
  ...{ id: true, byId: true, list: true, countedBy: true, isOwn: true, purpose: true, asked: true },
  ...{ state: true, rowCount: true, doneCount: true, leftOutCount: true, failure: true, createdAt: true },
  ...{ decidedAt: true, readyAt: true, endsAt: true, version: true },
  by: { select: { displayName: true } },
  decidedBy: { select: { displayName: true } },
  body: { select: { labels: true } },
} satisfies Prisma.ExportSelect

const listedSelect = {
  ...{ id: true, list: true, countedBy: true, state: true, rowCount: true, createdAt: true },
  ...{ doneCount: true, leftOutCount: true },
  by: { select: { displayName: true } },
} satisfies Prisma.ExportSelect

export type ExportListed = Prisma.ExportGetPayload<{ select: typeof listedSelect }>

type Found = Prisma.ExportGetPayload<{ select: typeof select }>

/** `wish`: null where its key was not given to the actor. */
export type ExportFound = Omit<Found, 'asked' | 'body' | 'by' | 'decidedBy' | 'byId'> & {
  isMine: boolean
  by: string
  decidedBy: string | null
  body: string | null
  wish: Wish | null
}

/** Files that the actor asked for and, for those who agree to them, everybody's; the latest first. */
export async function listExports(actor: Actor, after?: string): Promise<Page<ExportListed>> {
  authorize(actor, 'exports.use')
  return withActor(actor, async (tx) => {
    const rows = await tx.export.findMany({
      where: {
        AND: [visibleExports(actor), afterKey('createdAt', decodeKey(after), toInstant, 'desc')],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: listedSelect,
    })
    return pageOf(rows, ({ createdAt }) => createdAt.toISOString())
  })
}

export async function getExport(actor: Actor, id: string): Promise<ExportFound | null> {
  authorize(actor, 'exports.use')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const rows = await tx.export.findMany({ where: { AND: [{ id }, visibleExports(actor)] }, select })
    return (await opened(tx, actor, rows))[0] ?? null
  })
}

/** How many rows a list has as it is filtered; null for whoever may export nothing of it. */
export async function countExportable(
  actor: Actor,
  list: ExportList,
  query: Record<string, string>,
): Promise<number | null> {
  authorize(actor, 'exports.use')
  const asker = askerOf(actor)
  if (!mayExport(asker, list)) return null
  const day = await withActor(actor, (tx) => todayHere(tx))
  const by = asker.isLawyer || asker.isCoordinator ? null : 'any'
  return totalOf(actor, list, { query, day, isOwn: isOwnOnly(asker, by) })
}

/** What waits for a second person who is not whoever asked. */
export async function countWaitingExports(actor: Actor): Promise<number> {
  authorize(actor, 'exports.agree')
  return withActor(actor, (tx) =>
    tx.export.count({ where: { state: 'waiting', byId: { not: actor.userId }, endsAt: { gt: new Date() } } }),
  )
}

async function opened(tx: Tx, actor: Actor, rows: Found[]): Promise<ExportFound[]> {
  await openKeys(
    tx,
    actor,
    rows.flatMap(({ asked }) => keyIdOf(asked) ?? []),
  )
  return rows.map(({ asked, byId, by, decidedBy, body, ...row }) => {
    const key = actor.keys?.opened.get(keyIdOf(asked) ?? '')
    return {
      ...row,
      isMine: byId === actor.userId,
      by: by.displayName,
      decidedBy: decidedBy?.displayName ?? null,
      body: labelOrNull(body, actor.locale),
      wish: (key && openWish(key, row.id, asked)) ?? null,
    }
  })
}
