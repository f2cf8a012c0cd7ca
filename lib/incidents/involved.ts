import 'server-only'
import { can } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { addPerson } from '@/lib/people/commands'
import { markWithin } from '@/lib/people/rules'
import { newPersonSchema } from '@/lib/people/schema'
import { requireOrganisations, requireTerms } from '@/lib/reference/listed'
import { findChosenPerson, requireChosenPerson } from '@/lib/people/chosen'
import type { IncidentInput, PerpetratorInput, PlaceInput, VictimInput } from './schema'

type Involved = Pick<IncidentInput, 'victims' | 'perpetrators' | 'places' | 'norms' | 'contexts'>

/**
 * Writes whom and what an incident involved in place of what stood there. A row that was emptied is gone.
 * Returns the people whose status may follow from it: those to whom it was done, before and now.
 */
export async function replaceInvolved(
  tx: Tx,
  actor: Actor,
  incidentId: string,
  { victims, perpetrators, places, norms, contexts }: Involved,
): Promise<Set<string>> {
  const before = await tx.incidentVictim.findMany({
    where: { incidentId, personId: { not: null } },
    select: { personId: true },
  })
  const of = { where: { incidentId } }
  await tx.incidentVictim.deleteMany(of)
  await tx.incidentPerpetrator.deleteMany(of)
  await tx.incidentPlace.deleteMany(of)
  await tx.incidentNorm.deleteMany(of)
  await tx.incidentContext.deleteMany(of)

  const people = await insertVictims(tx, actor, incidentId, victims)
  await insertPerpetrators(tx, actor, incidentId, perpetrators)
  await insertPlaces(tx, actor, incidentId, places)
  await requireTerms(
    tx,
    norms.map((id) => ['norms', 'norm', id]),
  )
  await tx.incidentNorm.createMany({ data: norms.map((normId) => ({ incidentId, normId })) })
  const known = await tx.contextEvent.findMany({ where: { id: { in: contexts } }, select: { id: true } })
  await tx.incidentContext.createMany({
    data: known.map(({ id }) => ({ incidentId, contextEventId: id })),
  })
  return new Set([...before.flatMap(({ personId }) => personId ?? []), ...people])
}

/** Those without a record are kept by the name that was told; those without a name are counted. */
async function insertVictims(
  tx: Tx,
  actor: Actor,
  incidentId: string,
  rows: VictimInput[],
): Promise<Set<string>> {
  const people = new Set<string>()
  for (const [at, { keptId, personId: chosenId, name, outcome, ...row }] of rows.entries()) {
    const hasSomebody = name ?? chosenId ?? row.groupId ?? row.count
    if (!hasSomebody && (row.outcomeId ?? outcome ?? row.outcomeReason)) {
      throw new RuleError('incidents.errors.victim', `victims.${at}.name`)
    }
    if (!hasSomebody) continue
    await requireTerms(tx, [
      [`victims.${at}.groupId`, 'group', row.groupId],
      [`victims.${at}.outcomeId`, 'victim-outcome', row.outcomeId],
    ])
    const personId = await findChosenPerson(
      tx,
      actor,
      { keptId, personId: chosenId, name },
      `victims.${at}.name`,
    )
    if (personId && people.has(personId)) {
      throw new RuleError('incidents.errors.victim-twice', `victims.${at}.name`)
    }
    if (personId) people.add(personId)
    await tx.incidentVictim.create({
      data: {
        incidentId,
        ...row,
        personId,
        name: personId ? null : name,
        count: personId || name ? 1 : row.count,
        ...dateColumns('outcome', outcome),
      },
    })
  }
  return people
}

/** A perpetrator is a person with a record, made here when there is none; or only an organisation or a role. */
async function insertPerpetrators(
  tx: Tx,
  actor: Actor,
  incidentId: string,
  rows: PerpetratorInput[],
): Promise<void> {
  for (const [at, { keptId, personId: chosenId, name, ...row }] of rows.entries()) {
    const hasSomebody = name ?? chosenId ?? row.organisationId ?? row.roleId
    if (!hasSomebody && row.degreeId) {
      throw new RuleError('incidents.errors.perpetrator', `perpetrators.${at}.name`)
    }
    if (!hasSomebody) continue
    await requireTerms(tx, [
      [`perpetrators.${at}.roleId`, 'perpetrator-role', row.roleId],
      [`perpetrators.${at}.degreeId`, 'involvement-degree', row.degreeId],
    ])
    await requireOrganisations(tx, [[`perpetrators.${at}.organisationId`, row.organisationId]])
    const chosen = { keptId, personId: chosenId, name }
    const found = await findChosenPerson(tx, actor, chosen, `perpetrators.${at}.name`)
    const personId = found ?? (name ? await addByName(tx, actor, incidentId, name) : null)
    await tx.incidentPerpetrator.create({ data: { incidentId, ...row, personId } })
  }
}

async function insertPlaces(tx: Tx, actor: Actor, incidentId: string, rows: PlaceInput[]): Promise<void> {
  for (const [at, { place, ...whose }] of rows.entries()) {
    if (!place && (whose.name ?? whose.personId)) {
      throw new RuleError('incidents.errors.place', `places.${at}.place`)
    }
    if (!place) continue
    const personId = await requireChosenPerson(tx, actor, whose, `places.${at}.name`)
    await tx.incidentPlace.create({ data: { incidentId, place, personId } })
  }
}

async function addByName(tx: Tx, actor: Actor, incidentId: string, name: string): Promise<string> {
  const within = await tx.incident.findUniqueOrThrow({
    where: { id: incidentId },
    select: { visibility: true, case: { select: { visibility: true } } },
  })
  const visibility = markWithin(within.visibility, within.case?.visibility)
  const input = newPersonSchema.parse({ name, visibility })
  const person = await addPerson(tx, actor, input, can(actor, 'records.write'))
  return person.id
}
