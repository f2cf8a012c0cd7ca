import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { readableDetention, readableRulings, writableDetention } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, type ImpreciseDate } from '@/lib/core/dates'
import { withActor, type Tx } from '@/lib/core/db'
import { isUuid } from '@/lib/core/paging'
import { labelIn } from '@/lib/core/text'
import type { CustodyEnd, PrisonerStatus } from '@/prisma/generated/enums'
import { withSeenOrder } from './order'

export type CustodyPeriodRow = {
  id: string
  measure: string
  /** What the measure makes of the person held. */
  status: PrisonerStatus
  place: string | null
  from: ImpreciseDate
  to: ImpreciseDate | null
  end: CustodyEnd | null
  endReason: string | null
  note: string | null
}

/** Periods of a person, the earliest first; null for somebody who may not read them. */
export async function listCustodyPeriods(actor: Actor, personId: string): Promise<CustodyPeriodRow[] | null> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return null
  return withActor(actor, async (tx) => {
    if (!(await isReadable(tx, actor, personId))) return null
    const periods = await tx.custodyPeriod.findMany({
      where: { personId },
      orderBy: [{ fromOn: 'asc' }, { toOn: { sort: 'asc', nulls: 'last' } }],
      include: { measure: { select: { labels: true, status: true } }, placeOf: { select: { labels: true } } },
    })
    return periods.map(
      ({ id, measure, placeOf, place, fromOn, fromPrecision, end, endReason, note, ...rest }) => ({
        id,
        measure: labelIn(measure.labels, actor.locale),
        status: measure.status,
        place: [placeOf && labelIn(placeOf.labels, actor.locale), place].filter(Boolean).join(', ') || null,
        from: fromColumns(fromOn, fromPrecision),
        to: fromColumns(rest.toOn, rest.toPrecision),
        end,
        endReason,
        note,
      }),
    )
  })
}

/** For its form: the period as stored, if the actor may change it. */
export async function getCustodyPeriod(actor: Actor, id: string) {
  authorize(actor, 'proceedings.write')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const period = await tx.custodyPeriod.findFirst({
      where: { id, person: writableDetention(actor) },
      include: { measure: { select: { labels: true } } },
    })
    if (!period) return null
    const measureLabel = labelIn(period.measure.labels, actor.locale)
    return { ...(await withSeenOrder(tx, actor, period)), measureLabel }
  })
}

export type WantedNoticeRow = {
  id: string
  list: string
  issued: ImpreciseDate
  withdrawn: ImpreciseDate | null
}

/** Null for somebody who may not read them. */
export async function listWantedNotices(actor: Actor, personId: string): Promise<WantedNoticeRow[] | null> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return null
  return withActor(actor, async (tx) => {
    if (!(await isReadable(tx, actor, personId))) return null
    const notices = await tx.wantedNotice.findMany({ where: { personId }, orderBy: { issuedOn: 'asc' } })
    return notices.map(({ id, list, issuedOn, issuedPrecision, withdrawnOn, withdrawnPrecision }) => ({
      id,
      list,
      issued: fromColumns(issuedOn, issuedPrecision),
      withdrawn: fromColumns(withdrawnOn, withdrawnPrecision),
    }))
  })
}

export async function getWantedNotice(actor: Actor, id: string) {
  authorize(actor, 'proceedings.write')
  if (!isUuid(id)) return null
  return withActor(actor, (tx) =>
    tx.wantedNotice.findFirst({ where: { id, person: writableDetention(actor) } }),
  )
}

/** May the actor add and change custody periods and wanted notices of this person? */
export async function isDetentionWritable(actor: Actor, personId: string): Promise<boolean> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return false
  return withActor(actor, async (tx) => {
    const found = await tx.person.count({ where: { AND: [{ id: personId }, writableDetention(actor)] } })
    return found > 0
  })
}

/** Rulings in this person's cases that may have ordered a measure, the latest first. */
export async function listOrders(actor: Actor, personId: string) {
  authorize(actor, 'proceedings.write')
  if (!isUuid(personId)) return []
  return withActor(actor, async (tx) => {
    const rulings = await tx.ruling.findMany({
      where: {
        AND: [readableRulings(actor), { case: { defendants: { some: { personId } } } }],
      },
      orderBy: { decidedOn: 'desc' },
      take: 100,
      select: { id: true, decidedOn: true, decidedPrecision: true, case: { select: { name: true } } },
    })
    return rulings.map(({ id, decidedOn, decidedPrecision, case: { name } }) => ({
      id,
      caseName: name,
      decided: fromColumns(decidedOn, decidedPrecision),
    }))
  })
}

async function isReadable(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
  return (await tx.person.count({ where: { AND: [{ id: personId }, readableDetention(actor)] } })) > 0
}
