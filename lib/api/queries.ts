import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { todayHere } from '@/lib/core/day'
import { withActor } from '@/lib/core/db'
import { decodeKey, isUuid } from '@/lib/core/paging'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { sources, unreadable } from '@/lib/export/lists'
import { askerOf } from '@/lib/export/rules'
import { countersOf, type CountedList, type ExportList } from '@/lib/export/schema'
import type { Prisma } from '@/prisma/generated/client'
import { problemWithList, standingOf, type Reach } from './rules'

const select = {
  ...{ id: true, userId: true, name: true, lists: true, isOwn: true, isCounting: true, createdAt: true },
  ...{ endsAt: true, isWaiting: true, decidedAt: true, revokedAt: true, lastUsedAt: true },
  user: { select: { displayName: true } },
} satisfies Prisma.ApiTokenSelect

const toRow =
  (actor: Actor, now: Date) =>
  ({ user, userId, ...token }: Prisma.ApiTokenGetPayload<{ select: typeof select }>) => ({
    ...token,
    by: user.displayName,
    isMine: userId === actor.userId,
    standing: standingOf(token, now),
  })

export type TokenRow = ReturnType<ReturnType<typeof toRow>>

const SHOWN = 100

/** The actor's own, and for those who agree to them everybody's that waits or is in force; what waits first, then the latest. */
export async function listTokens(actor: Actor, now = new Date()): Promise<TokenRow[]> {
  authorize(actor, 'exports.use')
  const current = { revokedAt: null, endsAt: { gt: now } }
  return withActor(actor, async (tx) => {
    const rows = await tx.apiToken.findMany({
      where: { OR: [{ userId: actor.userId }, ...(can(actor, 'exports.agree') ? [current] : [])] },
      orderBy: [{ isWaiting: 'desc' }, { createdAt: 'desc' }],
      take: SHOWN,
      select,
    })
    return rows.map(toRow(actor, now))
  })
}

export async function getToken(actor: Actor, id: string): Promise<TokenRow | null> {
  authorize(actor, 'exports.use')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const row = await tx.apiToken.findFirst({ where: { id, userId: actor.userId }, select })
    return row && toRow(actor, new Date())(row)
  })
}

/** Filters that only those may use who give work out. */
const FOR_GIVING = ['unobserved', 'unassigned', 'assigneeId']

/** What the token that a program sent may read. */
type TokenReach = Reach & { id: string; lists: ExportList[] }
type Asking = { list: ExportList; query: Record<string, string>; after?: string }
type Answer = { list: ExportList; asOf: string; rows: object[]; next: string | null }

/** A page of a list for a program, recorded. @throws RuleError for a filter that the list has not; ForbiddenError */
export async function readList(
  actor: Actor,
  token: TokenReach,
  { list, query, after }: Asking,
): Promise<Answer> {
  authorize(actor, 'exports.use')
  const { isOwn } = token
  requireReach(actor, token, list, false)
  if (after !== undefined && !decodeKey(after)) throw new RuleError('filter', undefined, { unread: 'after' })
  requireFilters(actor, list, query)
  const day = await begin(actor, token, list)
  const { rows, nextKey } = await sources[list].read(actor, { query, day, isOwn }, after)
  return { list, asOf: day, rows, next: nextKey }
}

/** Numbers of a list instead of its rows. */
export async function countList(
  actor: Actor,
  token: TokenReach,
  { list, query, by }: Asking & { by: string },
): Promise<Omit<Answer, 'next'> & { countedBy: string }> {
  authorize(actor, 'exports.use')
  const { isOwn } = token
  requireReach(actor, token, list, true)
  const fields = countersOf(list)
  if (!fields.some((field) => field === by))
    throw new RuleError('by', undefined, { known: fields.join(', ') })
  requireFilters(actor, list, query)
  const day = await begin(actor, token, list)
  const rows = (await sources[list as CountedList].counts?.(actor, { query, day, isOwn }, by)) ?? []
  return { list, countedBy: by, asOf: day, rows }
}

/** @throws ForbiddenError where the token, or its user by now, has no way to the list */
function requireReach(
  actor: Actor,
  { lists, isOwn, isCounting }: TokenReach,
  list: ExportList,
  asCounts: boolean,
): void {
  const reach = { isOwn, isCounting: isCounting || asCounts }
  if (!lists.includes(list) || (isCounting && !asCounts) || problemWithList(askerOf(actor), list, reach))
    throw new ForbiddenError()
}

function requireFilters(actor: Actor, list: ExportList, query: Record<string, string>): void {
  const unread = unreadable(list, query)
  if (!can(actor, 'work.assign')) unread.push(...FOR_GIVING.filter((name) => name in query))
  // Members of families are found by keys, which a token has not.
  if ((list === 'families' || list === 'needs') && query.text) unread.push('text')
  if (unread.length > 0) throw new RuleError('filter', undefined, { unread: unread.join(', ') })
}

const begin = (actor: Actor, { id }: TokenReach, list: ExportList): Promise<string> =>
  withActor(actor, async (tx) => {
    await record(tx, actor, 'list.read', { type: 'token', id }, { list })
    return todayHere(tx)
  })
