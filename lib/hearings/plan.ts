import 'server-only'
import { visibleCases, visiblePeople } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import { zoneHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import type { Visibility } from '@/prisma/generated/enums'
import { seat, seatsChanged } from './bench'
import { startOf } from './rules'
import { standingAt } from './same'
import type { PlanInput } from './schema'

/** Plans a hearing in a case the actor sees. Sending it twice makes one. */
export async function insertHearing(tx: Tx, actor: Actor, input: PlanInput): Promise<{ id: string }> {
  const { id, caseId, defendants, same, ...plan } = input
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, visibleCases(actor)] },
    select: { visibility: true },
  })
  if (!found) throw new ForbiddenError()
  const before = id && (await tx.hearing.findFirst({ where: { id, caseId }, select: { id: true } }))
  if (before) return before
  const standing = await standingAt(tx, actor, {
    ...{ caseId, date: plan.date, time: plan.time, same, field: 'same' },
  })
  if (standing) return { id: standing.id }
  const concerned = await visibleDefendants(tx, actor, caseId)
  const seated = await seats(tx, actor, plan, { id: caseId, ...found })
  const hearing = await tx.hearing.create({
    data: {
      ...(id && { id }),
      caseId,
      ...(await planData(tx, caseId, plan)),
      ...seated,
      defendants: {
        create: concerned.filter((one) => defendants.includes(one)).map((defendantId) => ({ defendantId })),
      },
    },
    select: { id: true },
  })
  await record(tx, actor, 'hearing.planned', { type: 'hearing', id: hearing.id }, seatsChanged(null, seated))
  return hearing
}

type Plan = Omit<PlanInput, 'same' | 'id' | 'caseId' | 'defendants'>

export async function planData(tx: Tx, caseId: string, plan: Plan) {
  const { kind, date, time, courtId, room, language } = plan
  const timeZone = await zoneOf(tx, caseId, courtId)
  return {
    ...{ kind, courtId, room, language, timeZone },
    onDate: dateOf(date),
    atTime: time,
    startsAt: startOf(date, time, timeZone),
  }
}

/** Before whom; those who are not on the list yet are made. */
export async function seats(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  ofCase: { id: string; visibility: Visibility },
) {
  const { judgeId, judgeName, prosecutorId, prosecutorName } = plan
  return {
    judgeId: await seat(tx, actor, 'judge', { id: judgeId, name: judgeName }, ofCase),
    prosecutorId: await seat(tx, actor, 'prosecutor', { id: prosecutorId, name: prosecutorName }, ofCase),
  }
}

/** The court's zone; while the court is not known, that of the case's last hearing, else the organisation's own. */
async function zoneOf(tx: Tx, caseId: string, courtId: string | null): Promise<string> {
  const court =
    courtId &&
    (await tx.organisation.findFirst({
      where: { id: courtId, kind: { in: ['court', 'international_body'] } },
      select: { timeZone: true },
    }))
  if (courtId && !court) throw new RuleError('form.choose', 'courtId')
  if (court && court.timeZone) return court.timeZone
  const last = await tx.hearing.findFirst({
    where: { caseId },
    orderBy: { startsAt: 'desc' },
    select: { timeZone: true },
  })
  return last?.timeZone ?? (await zoneHere(tx))
}

export async function visibleDefendants(tx: Tx, actor: Actor, caseId: string): Promise<string[]> {
  const defendants = await tx.defendant.findMany({
    where: { caseId, person: visiblePeople(actor) },
    select: { id: true },
  })
  return defendants.map(({ id }) => id)
}
