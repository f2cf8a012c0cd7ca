import 'server-only'
import { writableDetention } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, dateOf, fromColumns, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { labelIn } from '@/lib/core/text'
import { requireMeasures, requireOrganisations } from '@/lib/reference/listed'
import { hiddenOrder, requireOrder, withSeenOrder } from './order'
import { lockDetained, type Saved } from './reach'
import { custodyPeriodForm, describePeriod, overlapping, type Stretch } from './rules'
import type { CustodyPeriodInput, EndCustodyInput, NewCustodyPeriodInput } from './schema'
import { refreshStatus } from './status'

export async function addPeriod(tx: Tx, actor: Actor, input: NewCustodyPeriodInput): Promise<Saved> {
  const { id, personId, closesOpen, from, to } = input
  const { measureId, placeId, place, end, endReason, orderId, note } = input
  const fields = { measureId, placeId, place, end, endReason, orderId, note }
  await lockDetained(tx, actor, personId)
  if (id && (await tx.custodyPeriod.count({ where: { id, personId } })) > 0) return { id, personId }
  await requireHolding(tx, fields)
  await requireOrder(tx, actor, personId, fields.orderId)
  if (closesOpen) await closeOpenPeriod(tx, actor, personId, from, fields.measureId)
  await refuseOverlap(tx, actor, personId, { from: from.date, to: to?.date ?? null })
  const added = await tx.custodyPeriod.create({
    data: {
      ...(id && { id }),
      personId,
      ...fields,
      ...dateColumns('from', from),
      ...dateColumns('to', to),
    },
    select: { id: true, personId: true },
  })
  await record(tx, actor, 'custody-period.added', { type: 'custody-period', id: added.id })
  await refreshStatus(tx, personId)
  return added
}

export async function changePeriod(tx: Tx, actor: Actor, input: CustodyPeriodInput): Promise<Saved> {
  const { id, version, from, to, ...fields } = input
  const { personId, orderId: formerOrder } = await requirePeriod(tx, actor, id)
  await requireHolding(tx, fields)
  const orderId = fields.orderId ?? (await hiddenOrder(tx, actor, formerOrder))
  if (orderId !== formerOrder) await requireOrder(tx, actor, personId, orderId)
  await refuseOverlap(tx, actor, personId, { id, from: from.date, to: to?.date ?? null })
  const data = { ...fields, orderId, ...dateColumns('from', from), ...dateColumns('to', to) }
  await savePeriod(tx, actor, { id, version }, data)
  await refreshStatus(tx, personId)
  return { id, personId }
}

/** Release, exchange, escape, death, or a move to where nobody knows. */
export async function endPeriod(tx: Tx, actor: Actor, input: EndCustodyInput): Promise<Saved> {
  const { id, version, to, end, endReason } = input
  const { personId, fromOn } = await requirePeriod(tx, actor, id)
  const from = isoDate(fromOn)
  if (to.date < from) throw new RuleError('detention.errors.to-before-from', 'to')
  await refuseOverlap(tx, actor, personId, { id, from, to: to.date })
  await savePeriod(tx, actor, { id, version }, { ...dateColumns('to', to), end, endReason })
  await refreshStatus(tx, personId)
  return { id, personId }
}

/** One entered by mistake. */
export async function removePeriod(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { personId } = await requirePeriod(tx, actor, id)
  await tx.source.deleteMany({ where: { custodyPeriodId: id } })
  await tx.custodyPeriod.delete({ where: { id } })
  await record(tx, actor, 'custody-period.removed', { type: 'person', id: personId }, { period: id, reason })
  await refreshStatus(tx, personId)
  return { id, personId }
}

async function requirePeriod(tx: Tx, actor: Actor, id: string) {
  const period = await tx.custodyPeriod.findFirst({
    where: { id, person: writableDetention(actor) },
    select: { personId: true, orderId: true, fromOn: true },
  })
  if (!period) throw new ForbiddenError()
  await lockDetained(tx, actor, period.personId)
  return period
}

async function requireHolding(tx: Tx, { measureId, placeId }: { measureId: string; placeId: string | null }) {
  await requireMeasures(tx, [['measureId', measureId]])
  await requireOrganisations(tx, [['placeId', placeId]])
}

async function closeOpenPeriod(
  tx: Tx,
  actor: Actor,
  personId: string,
  on: ImpreciseDate,
  nextMeasureId: string,
) {
  const toOn = dateOf(on.date)
  const open = await tx.custodyPeriod.findFirst({ where: { personId, toOn: null, fromOn: { lte: toOn } } })
  if (!open) return
  const end = open.measureId === nextMeasureId ? 'transferred' : 'measure_changed'
  await tx.custodyPeriod.update({
    where: { id: open.id },
    data: { toOn, toPrecision: on.precision, end, version: { increment: 1 } },
  })
  await record(tx, actor, 'custody-period.changed', { type: 'custody-period', id: open.id }, { end })
}

async function refuseOverlap(tx: Tx, actor: Actor, personId: string, period: Stretch): Promise<void> {
  const others = await tx.custodyPeriod.findMany({
    where: { personId },
    orderBy: { fromOn: 'asc' },
    include: { measure: { select: { labels: true } } },
  })
  const stretches = others.map((other) => ({
    ...other,
    from: isoDate(other.fromOn),
    to: other.toOn && isoDate(other.toOn),
  }))
  const other = overlapping(period, stretches)
  if (!other) return
  const described = describePeriod(
    {
      measure: labelIn(other.measure.labels, actor.locale),
      from: { date: other.from, precision: other.fromPrecision },
      to: fromColumns(other.toOn, other.toPrecision),
    },
    actor.locale,
  )
  throw new RuleError('detention.errors.overlap', 'from', { period: described })
}

async function savePeriod(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version: number },
  data: Parameters<Tx['custodyPeriod']['updateMany']>[0]['data'],
): Promise<void> {
  const saved = await tx.custodyPeriod.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (saved.count === 0) {
    const current = await tx.custodyPeriod.findUnique({ where: { id } })
    await refuseStale(tx, actor, id, current && custodyPeriodForm(await withSeenOrder(tx, actor, current)))
  }
  await record(tx, actor, 'custody-period.changed', { type: 'custody-period', id })
}
