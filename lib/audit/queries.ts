import 'server-only'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { PAGE_SIZE } from '@/lib/core/paging'
import { byLabel } from '@/lib/core/text'
import { detailOpener, detailPlace } from './details'
import { auditEvents, type AuditEventName } from './events'

export type AuditFilter = {
  actorId?: string
  event?: AuditEventName
  /** Every event of a noun: 'role' for role.given and role.taken. */
  noun?: string
  subjectId?: string
  /** Instants: from the first, before the second. */
  from?: Date
  before?: Date
  /** The id of the last event of the page before. */
  after?: bigint
}

export type AuditRow = {
  id: bigint
  at: Date
  event: string
  actor: { id: string; name: string } | null
  subject: { type: string; id: string; name: string | null }
  /** Null too where the reader has no key to it. */
  detail: unknown
}

/**
 * What happened, newest first. An administrator learns what was done to which record, by a short id,
 * and never whose record it is; only users are named.
 */
export async function listAuditEvents(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; next: bigint | null }> {
  authorize(actor, 'audit.read')
  const { actorId, event, noun, subjectId, from, before, after } = filter
  return withActor(actor, async (tx) => {
    const found = await tx.auditEvent.findMany({
      where: {
        actorId,
        subjectId,
        event:
          event ??
          (noun === undefined
            ? undefined
            : { in: auditEvents.filter((name) => name.startsWith(`${noun}.`)) }),
        at: { gte: from, lt: before },
        id: { lt: after },
      },
      orderBy: { id: 'desc' },
      take: PAGE_SIZE + 1,
    })
    const rows = found.slice(0, PAGE_SIZE)
    const ids = rows.flatMap(({ actorId: by, subjectType, subjectId: of }) =>
      [by ?? [], subjectType === 'user' ? of : []].flat(),
    )
    const users = await tx.user.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, displayName: true },
    })
    const names = new Map(users.map(({ id, displayName }) => [id, displayName]))
    const open = detailOpener(actor)
    const details = await Promise.all(rows.map((row) => open(detailPlace(row), row.detail)))
    return {
      rows: rows.map((row, index) => {
        const { id, at, event: what, actorId: by, subjectType, subjectId: of } = row
        const name = subjectType === 'user' ? (names.get(of) ?? null) : null
        return {
          id,
          at,
          event: what,
          actor: by ? { id: by, name: names.get(by) ?? by } : null,
          subject: { type: subjectType, id: of, name },
          detail: readDetail(details[index] ?? null),
        }
      }),
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }
  })
}

/** Everybody who ever did something, removed users too: for the filter. */
export async function listAuditActors(actor: Actor) {
  authorize(actor, 'audit.read')
  const users = await withActor(actor, (tx) =>
    tx.user.findMany({
      take: 1_000,
      select: { id: true, displayName: true },
    }),
  )
  return users.map(({ id, displayName }) => ({ value: id, label: displayName })).sort(byLabel(actor.locale))
}

const readDetail = (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown))
