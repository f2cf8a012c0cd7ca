import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { readableProceedings, writableDetention } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, dateOf, fromColumns, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { db, withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { labelIn } from '@/lib/core/text'
import { custodyPeriodForm, describePeriod, overlapping, wantedNoticeForm, type Stretch } from './rules'
import type {
  CustodyPeriodInput,
  EndCustodyInput,
  NewCustodyPeriodInput,
  NewWantedNoticeInput,
  WantedNoticeInput,
} from './schema'
import { peopleDue, refreshStatus, refreshStatuses } from './status'

export { refreshStatus }

type Saved = { id: string; personId: string }

export async function addCustodyPeriod(actor: Actor, input: NewCustodyPeriodInput): Promise<Saved> {
  authorize(actor, 'proceedings.write')
  const { id, personId, closesOpen, from, to, ...fields } = input
  return withActor(actor, async (tx) => {
    await requirePerson(tx, actor, personId)
    if (id && (await tx.custodyPeriod.count({ where: { id, personId } })) > 0) return { id, personId }
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
  })
}

export async function changeCustodyPeriod(actor: Actor, input: CustodyPeriodInput): Promise<Saved> {
  authorize(actor, 'proceedings.write')
  const { id, version, from, to, ...fields } = input
  return withActor(actor, async (tx) => {
    const { personId, orderId: formerOrder } = await requirePeriod(tx, actor, id)
    const orderId = fields.orderId ?? (await unlessReadable(tx, actor, formerOrder))
    if (orderId !== formerOrder) await requireOrder(tx, actor, personId, orderId)
    await refuseOverlap(tx, actor, personId, { id, from: from.date, to: to?.date ?? null })
    const data = { ...fields, orderId, ...dateColumns('from', from), ...dateColumns('to', to) }
    await savePeriod(tx, actor, { id, version }, data)
    await refreshStatus(tx, personId)
    return { id, personId }
  })
}

/** Release, exchange, escape, death, or a move to where nobody knows. */
export async function endCustody(actor: Actor, input: EndCustodyInput): Promise<Saved> {
  authorize(actor, 'proceedings.write')
  const { id, version, to, end, endReason } = input
  return withActor(actor, async (tx) => {
    const { personId, fromOn } = await requirePeriod(tx, actor, id)
    const from = isoDate(fromOn)
    if (to.date < from) throw new RuleError('detention.errors.to-before-from', 'to')
    await refuseOverlap(tx, actor, personId, { id, from, to: to.date })
    await savePeriod(tx, actor, { id, version }, { ...dateColumns('to', to), end, endReason })
    await refreshStatus(tx, personId)
    return { id, personId }
  })
}

export async function removeCustodyPeriod(actor: Actor, input: { id: string }): Promise<Saved> {
  authorize(actor, 'proceedings.write')
  requireRecent(actor)
  return withActor(actor, async (tx) => {
    const { personId } = await requirePeriod(tx, actor, input.id)
    await tx.source.deleteMany({ where: { custodyPeriodId: input.id } })
    await tx.custodyPeriod.delete({ where: { id: input.id } })
    await record(tx, actor, 'custody-period.removed', { type: 'person', id: personId }, { period: input.id })
    await refreshStatus(tx, personId)
    return { id: input.id, personId }
  })
}

export async function addWantedNotice(actor: Actor, input: NewWantedNoticeInput): Promise<Saved> {
  authorize(actor, 'proceedings.write')
  const { id, personId, list, issued, withdrawn } = input
  return withActor(actor, async (tx) => {
    await requirePerson(tx, actor, personId)
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
  })
}

export async function changeWantedNotice(actor: Actor, input: WantedNoticeInput): Promise<Saved> {
  authorize(actor, 'proceedings.write')
  const { id, version, list, issued, withdrawn } = input
  return withActor(actor, async (tx) => {
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
      return refuseStale(tx, id, current && wantedNoticeForm(current))
    }
    await record(tx, actor, 'wanted-notice.changed', { type: 'wanted-notice', id })
    await refreshStatus(tx, notice.personId)
    return { id, personId: notice.personId }
  })
}

const BATCH = 500

/** For the system, at start and each day: brings every status up to today. Returns how many people were looked at. */
export async function refreshDueStatuses(day?: string): Promise<number> {
  let done = 0
  for (;;) {
    const found = await db.$transaction(async (tx) => {
      const asOf = day ?? (await todayHere(tx))
      const due = await peopleDue(tx, asOf, BATCH)
      await refreshStatuses(tx, due, asOf)
      return due.length
    })
    done += found
    if (found < BATCH) return done
  }
}

/** Locks the row, so that two people entering periods of one person wait for each other. */
async function requirePerson(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const scope = { AND: [{ id: personId }, writableDetention(actor)] }
  if ((await tx.person.count({ where: scope })) === 0) throw new ForbiddenError()
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
}

async function requirePeriod(tx: Tx, actor: Actor, id: string) {
  const period = await tx.custodyPeriod.findFirst({
    where: { id, person: writableDetention(actor) },
    select: { personId: true, orderId: true, fromOn: true },
  })
  if (!period) throw new ForbiddenError()
  await requirePerson(tx, actor, period.personId)
  return period
}

/** A measure is ordered in a case of this person that the actor may read. */
async function requireOrder(tx: Tx, actor: Actor, personId: string, orderId: string | null): Promise<void> {
  if (!orderId) return
  const found = await tx.ruling.count({
    where: {
      id: orderId,
      AND: [{ case: readableProceedings(actor) }, { case: { defendants: { some: { personId } } } }],
    },
  })
  if (found === 0) throw new RuleError('form.choose', 'orderId')
}

/** An order the actor cannot see cannot have been taken away by them either. */
async function unlessReadable(tx: Tx, actor: Actor, orderId: string | null): Promise<string | null> {
  if (!orderId) return null
  const isReadable = await tx.ruling.count({ where: { id: orderId, case: readableProceedings(actor) } })
  return isReadable > 0 ? null : orderId
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
    await refuseStale(tx, id, current && custodyPeriodForm(current))
  }
  await record(tx, actor, 'custody-period.changed', { type: 'custody-period', id })
}
