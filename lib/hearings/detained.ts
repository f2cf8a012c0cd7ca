import 'server-only'
import { visibleIncidents } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { localeHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import { labelIn } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import type { Conflict } from './continuation'
import { namesIn, type RecordInput } from './schema'

type Detained = RecordInput['detained']

const select = {
  id: true,
  version: true,
  pretext: true,
  slogan: true,
  victims: { orderBy: { id: 'asc' }, select: { count: true, name: true } },
} satisfies Prisma.IncidentSelect

type Found = Prisma.IncidentGetPayload<{ select: typeof select }>

export type DetainedOutside = { incidentId: string; isWorkedOn: boolean; form: Detained }

/** The incident that recording this hearing made, as its part of the form. */
export async function findDetained(tx: Tx, actor: Actor, hearingId: string): Promise<DetainedOutside | null> {
  const found = await tx.incident.findFirst({
    where: {
      AND: [{ hearingId, act: { vocabulary: 'act', key: 'arbitrary_arrest' } }, visibleIncidents(actor)],
    },
    orderBy: { id: 'asc' },
    select,
  })
  return (
    found && {
      incidentId: found.id,
      isWorkedOn: await isWorkedOn(tx, found.id),
      form: detainedForm(found),
    }
  )
}

/** Once somebody has named people by their records or added sources, it is changed on its own page only. */
async function isWorkedOn(tx: Tx, id: string): Promise<boolean> {
  const worked = { OR: [{ count: null }, { personId: { not: null } }, { outcomeId: { not: null } }] }
  const where = { id, OR: [{ sources: { some: {} } }, { victims: { some: worked } }] }
  return (await asSystem(tx, () => tx.incident.count({ where }))) > 0
}

function detainedForm({ version, pretext, slogan, victims }: Found): Detained {
  const names = victims.flatMap(({ name }) => name ?? []).join('\n')
  const count = victims.reduce((sum, victim) => sum + (victim.count ?? 0), 0)
  return { version, count, names: names || null, pretext, slogan }
}

type Hearing = {
  id: string
  caseId: string
  onDate: Date
  courtId: string | null
  case: { name: string }
  court: { region: string | null } | null
}

/** People detained outside become an incident of their own, found there with all others. */
export async function saveDetained(
  tx: Tx,
  actor: Actor,
  hearing: Hearing,
  input: Detained,
  standing: DetainedOutside | null,
  conflict: Conflict,
): Promise<void> {
  if (standing && isSame(standing.form, input)) return
  if (standing?.isWorkedOn) {
    if (input.count) throw new RuleError('hearings.errors.detained-elsewhere', 'detained.count')
    return
  }
  if (!input.count) {
    if (standing) throw new RuleError('hearings.errors.detained-stands', 'detained.count')
    return
  }
  const { pretext, slogan } = input
  const victims = await victimsOf(tx, input)
  if (standing) {
    const { incidentId } = standing
    const changed = await tx.incident.updateMany({
      where: { id: incidentId, version: input.version ?? 0 },
      data: { pretext, slogan, version: { increment: 1 } },
    })
    if (changed.count === 0) await conflict(incidentId)
    await tx.incidentVictim.deleteMany({ where: { incidentId } })
    await tx.incidentVictim.createMany({ data: victims.map((victim) => ({ ...victim, incidentId })) })
    return record(tx, actor, 'incident.changed', { type: 'incident', id: incidentId })
  }
  const act = await term(tx, 'act', 'arbitrary_arrest')
  const incident = await tx.incident.create({
    data: {
      title: `${labelIn(act.labels, await localeHere(tx))}: ${hearing.case.name}`,
      actId: act.id,
      caseId: hearing.caseId,
      hearingId: hearing.id,
      occurredOn: hearing.onDate,
      occurredPrecision: 'day',
      placeId: hearing.courtId,
      region: hearing.court?.region,
      pretext,
      slogan,
      victims: { create: victims },
    },
    select: { id: true },
  })
  await record(tx, actor, 'incident.added', { type: 'incident', id: incident.id })
}

type Victim = { count: number; name?: string; groupId?: string }

async function victimsOf(tx: Tx, { count, names }: Detained): Promise<Victim[]> {
  const named = namesIn(names).map((name) => ({ name, count: 1 }))
  const unnamed = (count ?? 0) - named.length
  if (unnamed <= 0) return named
  const group = await term(tx, 'group', 'supporters_at_court')
  return [...named, { count: unnamed, groupId: group.id }]
}

const term = (tx: Tx, vocabulary: string, key: string) =>
  tx.term.findUniqueOrThrow({ where: { vocabulary_key: { vocabulary, key } } })

const isSame = (a: Detained, b: Detained) =>
  a.count === b.count && a.names === b.names && a.pretext === b.pretext && a.slogan === b.slogan
