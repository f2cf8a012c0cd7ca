import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { labelIn } from '@/lib/core/text'
import { insertIncident } from '@/lib/incidents/record'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { requireOrganisations } from '@/lib/reference/listed'
import { bringBeforeCourt, commonCase } from './court'
import { detainAll } from './custody'
import { lockIntake } from './draft'
import { meetAll, type Met } from './identity'
import { keepContacts } from './kin'
import type { Raid, WrittenInput } from './schema'
import { wordsHere, type Words } from './words'

export type Written = { id: string; incidentId: string | null }

/** Makes the records of a raid, all or none. Sending it twice makes them once. `version`: of the form as it was just saved. */
export async function writeRecords(
  tx: Tx,
  actor: Actor,
  { draft, raid }: WrittenInput,
  version: number,
): Promise<Written> {
  const { id } = draft
  const intake = await lockIntake(tx, id)
  if (intake.state === 'written') return { id, incidentId: intake.incidentId }
  // Between saving and writing somebody else saved: what they typed is looked at first.
  if (intake.version !== version) throw new RuleError('intake.errors.meanwhile')
  await requireOrganisations(tx, [['organisationId', raid.organisationId]], 'investigating_body')
  const words = await wordsHere(tx)
  const met = await meetAll(tx, actor, draft, raid)
  const caseId = await commonCase(tx, actor, raid)
  const detained = await detainAll(tx, actor, raid, met)
  const incidentId = await writeIncident(tx, actor, raid, { met, caseId, detained, words })
  await bringBeforeCourt(tx, actor, raid, met, caseId, words)
  await keepContacts(tx, actor, met, words)
  await tx.intake.update({
    where: { id },
    data: { state: 'written', incidentId, content: null, version: { increment: 1 } },
  })
  await tx.sealKey.deleteMany({ where: { kind: 'intake', subjectId: id } })
  await record(tx, actor, 'intake.written', { type: 'intake', id }, { people: met.length })
  return { id, incidentId }
}

type Setting = { met: Met[]; caseId: string | null; detained: Set<string>; words: Words }

async function writeIncident(tx: Tx, actor: Actor, raid: Raid, setting: Setting): Promise<string> {
  const { met, caseId, detained, words } = setting
  const outcomes = await outcomesOf(tx)
  const input = newIncidentSchema.parse({
    title: raid.title ?? (await titleOf(tx, raid, words)),
    ...{ actId: raid.actId, occurred: raid.occurred, place: raid.place, visibility: raid.visibility },
    narrative: narrativeOf(raid, words),
    case: { caseId },
    perpetrators: raid.organisationId ? [{ organisationId: raid.organisationId }] : [],
    victims: met.map((one) => ({
      ...(one.personId ? { personId: one.personId } : { count: 1 }),
      outcomeId: outcomes.get(one.line.what ?? 'detained'),
      outcome: raid.occurred,
      outcomeReason: reasonOf(one, detained),
    })),
    places: met.flatMap(({ line, personId }) =>
      line.place && !isWhereHeld(line, personId) ? [{ place: line.place, personId }] : [],
    ),
  })
  return (await insertIncident(tx, actor, input)).id
}

/** Of whoever was detained it says where they are held. */
const isWhereHeld = ({ what }: Met['line'], personId: string | null) => !what && personId !== null

/** Of the detained both stand with how they are held; of whoever was held already they would be nowhere else. */
function reasonOf({ row, line, personId }: Met, detained: Set<string>): string | null {
  if (detained.has(row)) return null
  const place = isWhereHeld(line, personId) ? line.place : null
  return [place, line.note].filter(Boolean).join('; ').slice(0, 500) || null
}

/** Whoever is missing has disappeared, whoever it was that took them; to be let go after hours is no release from custody. */
async function outcomesOf(tx: Tx): Promise<Map<string, string>> {
  const keys = ['detained', 'searched', 'missing', 'released']
  const terms = await tx.term.findMany({
    where: { vocabulary: 'victim-outcome', key: { in: keys } },
    select: { id: true, key: true },
  })
  return new Map(terms.map(({ id, key }) => [key, id]))
}

async function titleOf(tx: Tx, { actId, place }: Raid, { t, locale }: Words): Promise<string> {
  const act = await tx.term.findFirst({ where: { id: actId, vocabulary: 'act' }, select: { labels: true } })
  if (!act) throw new RuleError('form.choose', 'actId')
  const label = labelIn(act.labels, locale)
  return (place ? t('title', { act: label, place }) : label).slice(0, 300)
}

/** What has no column of its own is said first. */
function narrativeOf({ time, forces, told }: Raid, { t }: Words): string | null {
  const said = [time && t('time', { time }), forces && t('forces', { forces }), told].filter(Boolean)
  return said.length > 0 ? said.join('\n').slice(0, 10_000) : null
}
