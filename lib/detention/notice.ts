import 'server-only'
import { writableDetention } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import { lockDetained, type Saved } from './reach'
import { wantedNoticeForm } from './rules'
import type { NewWantedNoticeInput, WantedNoticeInput } from './schema'
import { refreshStatus } from './status'

export async function addNotice(tx: Tx, actor: Actor, input: NewWantedNoticeInput): Promise<Saved> {
  const { id, personId, list, issued, withdrawn } = input
  await lockDetained(tx, actor, personId)
  if (id && (await tx.wantedNotice.count({ where: { id, personId } })) > 0) return { id, personId }
  const added = await tx.wantedNotice.create({
    data: {
      ...(id && { id }),
      personId,
      list,
      ...dateColumns('issued', issued),
      ...dateColumns('withdrawn', withdrawn),
    },
    select: { id: true, personId: true },
  })
  await record(tx, actor, 'wanted-notice.added', { type: 'wanted-notice', id: added.id })
  await refreshStatus(tx, personId)
  return added
}

export async function changeNotice(tx: Tx, actor: Actor, input: WantedNoticeInput): Promise<Saved> {
  const { id, version, list, issued, withdrawn } = input
  const scope = { id, person: writableDetention(actor) }
  const saved = await tx.wantedNotice.updateManyAndReturn({
    where: { ...scope, version },
    data: {
      list,
      ...dateColumns('issued', issued),
      ...dateColumns('withdrawn', withdrawn),
      version: { increment: 1 },
    },
    select: { personId: true },
  })
  const [notice] = saved
  if (!notice) {
    const current = await tx.wantedNotice.findFirst({ where: scope })
    return refuseStale(tx, actor, id, current && wantedNoticeForm(current))
  }
  await record(tx, actor, 'wanted-notice.changed', { type: 'wanted-notice', id })
  await refreshStatus(tx, notice.personId)
  return { id, personId: notice.personId }
}

/** One entered by mistake. Withdrawn by those who issued it, a notice stays with the day of that. */
export async function removeNotice(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const notice = await tx.wantedNotice.findFirst({
    where: { id, person: writableDetention(actor) },
    select: { personId: true },
  })
  if (!notice) throw new ForbiddenError()
  const { personId } = notice
  await tx.source.deleteMany({ where: { wantedNoticeId: id } })
  await tx.wantedNotice.delete({ where: { id } })
  await record(tx, actor, 'wanted-notice.removed', { type: 'person', id: personId }, { notice: id, reason })
  await refreshStatus(tx, personId)
  return { id, personId }
}
