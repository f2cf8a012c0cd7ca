import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { formatDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { insertCase } from '@/lib/cases/case'
import { findChosenCase } from '@/lib/cases/chosen'
import { insertDefendant } from '@/lib/cases/defendant'
import { newCaseSchema } from '@/lib/cases/schema'
import { insertHearing } from '@/lib/hearings/plan'
import { planSchema } from '@/lib/hearings/schema'
import { markWithin } from '@/lib/people/rules'
import type { Met } from './identity'
import { organisationsByLabel } from './listed'
import type { Raid } from './schema'
import type { Words } from './words'

/** The case that the form names, made where there is none. */
export async function commonCase(tx: Tx, actor: Actor, raid: Raid): Promise<string | null> {
  if (!raid.case) return null
  const chosen = { keptId: null, caseId: null, name: raid.case }
  return (await findChosenCase(tx, actor, chosen, 'case')) ?? newCase(tx, actor, raid, raid.case)
}

/** Whoever has a first hearing is a defendant: in the common case, or in one of their own that is named after them. */
export async function bringBeforeCourt(
  tx: Tx,
  actor: Actor,
  raid: Raid,
  met: Met[],
  common: string | null,
  words: Words,
): Promise<void> {
  const courts = await organisationsByLabel(tx, ['court', 'international_body'])
  const planned = new Map<string, string>()
  for (const { line, personId } of met) {
    const { name, hearingOn, court } = line
    if (!personId || !name || !(hearingOn ?? court)) continue
    const caseId = common ?? (await ownCase(tx, actor, raid, personId, name))
    const courtId = court ? (courts.get(court.toLowerCase()) ?? null) : null
    // What has no place in a hearing is kept with the defendant as it was said.
    const isSaid = hearingOn !== null && (courtId !== null || !court)
    const note = isSaid ? null : noteOf(line, words)
    const defendantId = await defendantIn(tx, actor, raid, { caseId, personId, note })
    if (!hearingOn) continue
    const key = [caseId, hearingOn, courtId].join()
    const isBesideAnother = [...planned.keys()].some((one) => one.startsWith(`${caseId},${hearingOn},`))
    const hearingId =
      planned.get(key) ??
      (await planFirst(tx, actor, {
        caseId,
        date: hearingOn,
        courtId,
        same: isBesideAnother ? 'another' : 'this',
      }))
    planned.set(key, hearingId)
    await tx.hearingDefendant.createMany({ data: [{ hearingId, defendantId }], skipDuplicates: true })
  }
}

function noteOf({ hearingOn, court }: Met['line'], { t, locale }: Words): string {
  const on = hearingOn && formatDate(hearingOn, locale)
  return t('hearing', { text: [on, court].filter(Boolean).join(', ') })
}

type First = { caseId: string; date: string; courtId: string | null; same: 'this' | 'another' }

async function planFirst(tx: Tx, actor: Actor, first: First): Promise<string> {
  const input = planSchema.parse({ ...first, kind: 'measure' })
  return (await insertHearing(tx, actor, input)).id
}

async function ownCase(tx: Tx, actor: Actor, raid: Raid, personId: string, name: string): Promise<string> {
  const own = await tx.case.findFirst({
    where: {
      name: { equals: name, mode: 'insensitive' },
      visibility: { in: ['open', 'restricted'] },
      defendants: { some: { personId } },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (own) return own.id
  // It is called after them: who is not open to everybody is not named to everybody by their case.
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, visibility: true },
  })
  return newCase(tx, actor, { visibility: markWithin(raid.visibility, person.visibility) }, person.name)
}

async function newCase(
  tx: Tx,
  actor: Actor,
  { visibility }: Pick<Raid, 'visibility'>,
  name: string,
): Promise<string> {
  return (await insertCase(tx, actor, newCaseSchema.parse({ name, visibility }))).id
}

async function defendantIn(
  tx: Tx,
  actor: Actor,
  { visibility }: Raid,
  { caseId, personId, note }: { caseId: string; personId: string; note: string | null },
): Promise<string> {
  const before = await tx.defendant.findFirst({ where: { caseId, personId }, select: { id: true } })
  if (before) return before.id
  return (await insertDefendant(tx, actor, caseId, { id: undefined, personId, name: null, note }, visibility))
    .id
}
