import { beforeAll, describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeCustodyPeriod,
  makeDefendant,
  makePerson,
  organisationId,
  termId,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { loadReferenceData } from '@/lib/reference/commands'
import { getWritableSource, listSources, listSourcesOfDetention } from '@/lib/sources/queries'
import {
  getContext,
  getIncident,
  getIncidentChoices,
  listContexts,
  listIncidents,
  listIncidentsOfCase,
  listIncidentsOfPerson,
} from './queries'
import type { Prisma } from '@/prisma/generated/client'

let actId = ''
beforeAll(async () => {
  await loadReferenceData()
  actId = await termId('act', 'abduction')
})

const makeIncident = (title: string, data: Partial<Prisma.IncidentUncheckedCreateInput> = {}) =>
  db.incident.create({
    data: { title, actId, occurredOn: new Date('2022-05-10'), occurredPrecision: 'day', ...data },
  })

describe('the list', () => {
  it('finds by words, act, region, reliability and day, the latest first', async () => {
    const actor = await makeActor('analyst')
    const reliabilityId = await termId('reliability', 'reliable')
    const person = await makePerson('Kherson Fisher')
    await makeIncident('Taken at a checkpoint', {
      region: 'Kherson oblast',
      reliabilityId,
      victims: { create: { personId: person.id } },
    })
    await makeIncident('Taken in the street', {
      region: 'Kherson oblast',
      occurredOn: new Date('2022-01-01'),
      occurredPrecision: 'year',
      victims: { create: { name: 'Unrecorded Driver' } },
    })
    const titles = async (filter: object) =>
      (await listIncidents(actor, { region: 'kherson', ...filter })).rows.map(({ title }) => title)
    expect(await titles({})).toEqual(['Taken at a checkpoint', 'Taken in the street'])
    expect(await titles({ text: 'fisher' })).toEqual(['Taken at a checkpoint'])
    expect(await titles({ text: 'driver street' })).toEqual(['Taken in the street'])
    expect(await titles({ reliabilityId })).toEqual(['Taken at a checkpoint'])
    expect(await titles({ actId: await termId('act', 'search') })).toEqual([])
    expect(await titles({ from: '2022-06-01' })).toEqual(['Taken in the street'])
    expect(await titles({ to: '2022-05-01' })).toEqual(['Taken in the street'])
    expect(await titles({ from: '2023-01-01' })).toEqual([])
  })

  it('goes on after its last line', async () => {
    const actor = await makeActor('coordinator')
    await db.incident.createMany({
      data: Array.from({ length: 60 }, (_, at) => ({
        title: `Of sixty ${at}`,
        region: 'Paged',
        actId,
        occurredOn: new Date(Date.UTC(2020, 0, 1 + (at % 7))),
        occurredPrecision: 'day' as const,
      })),
    })
    const first = await listIncidents(actor, { region: 'paged' })
    const second = await listIncidents(actor, { region: 'paged', after: first.nextKey ?? '' })
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60)
    expect(second.nextKey).toBeNull()
  })
})

describe('somebody else’s record', () => {
  it('is not seen: a restricted incident is for coordinators and the lawyers of its people', async () => {
    const person = await makePerson('Tortured Prisoner')
    const found = await makeCase()
    await makeDefendant(found.id, person.id)
    const { id } = await makeIncident('In the cellar', {
      visibility: 'restricted',
      victims: { create: { personId: person.id } },
      sources: { create: { saidBy: 'A doctor' } },
    })
    const [lawyer, other, volunteer, analyst] = [
      await makeActor('lawyer'),
      await makeActor('lawyer'),
      await makeActor('volunteer'),
      await makeActor('analyst'),
    ]
    const { id: given } = await assign(lawyer, { caseId: found.id })
    await assign(volunteer, { caseId: found.id })
    for (const actor of [lawyer, await makeActor('coordinator')]) {
      expect(await getIncident(actor, id)).toMatchObject({ title: 'In the cellar' })
      expect(await listIncidentsOfPerson(actor, person.id)).toHaveLength(1)
      expect(await listSources(actor, 'incident', id)).toHaveLength(1)
    }
    await db.assignment.update({ where: { id: given }, data: { to: new Date() } })
    for (const actor of [lawyer, other, volunteer, analyst]) {
      expect(await getIncident(actor, id)).toBeNull()
      expect(await listIncidentsOfPerson(actor, person.id)).toEqual([])
      expect(await listSources(actor, 'incident', id)).toEqual([])
      expect((await listIncidents(actor, { text: 'cellar' })).rows).toEqual([])
    }
  })

  it('is not reached through the id of a source', async () => {
    const lawyer = await makeActor('lawyer')
    const { id: caseId } = await makeCase()
    await assign(lawyer, { caseId })
    const proposedById = (await makeActor('volunteer')).userId
    const { id: personId } = await makePerson('Proposed', { visibility: 'proposed', proposedById })
    const { id: defendantId } = await makeDefendant(caseId, personId)
    const period = await makeCustodyPeriod(personId, '2015-04-10')
    const charge = await db.charge.create({ data: { defendantId, label: 'art. 205.5' } })
    const source = await Promise.all(
      [{ custodyPeriodId: period.id }, { chargeId: charge.id }].map((of) =>
        db.source.create({ data: { ...of, saidBy: 'A neighbour' } }),
      ),
    )
    const reads = async () => [
      ...(await listSources(lawyer, 'custody-period', period.id)),
      ...(await listSources(lawyer, 'charge', charge.id)),
      ...(await listSourcesOfDetention(lawyer, personId)),
      ...(await Promise.all(source.map(({ id }) => getWritableSource(lawyer, id)))).filter(Boolean),
    ]
    expect(await reads()).toEqual([])
    await db.person.update({ where: { id: personId }, data: { visibility: 'open' } })
    expect(await reads()).toHaveLength(5)
    const { id: saidById } = await makePerson('Hidden speaker', { visibility: 'restricted' })
    await db.source.updateMany({ data: { saidBy: null, saidById } })
    expect(await reads()).toEqual([])
  })

  it('is not counted: a restricted person on an open incident', async () => {
    const hidden = await makePerson('Hidden Victim', { visibility: 'restricted' })
    const { id } = await makeIncident('Two taken', {
      aimAgainstId: hidden.id,
      victims: { create: [{ personId: hidden.id }, { name: 'Told Victim' }] },
      perpetrators: { create: { personId: hidden.id } },
      places: { create: { place: 'Secret Street 1', personId: hidden.id } },
      sources: { create: { saidById: hidden.id } },
      context: {
        create: {
          context: { create: { title: 'Seen by all', occurredOn: new Date(), occurredPrecision: 'day' } },
        },
      },
    })
    const [volunteer, coordinator] = [await makeActor('volunteer'), await makeActor('coordinator')]
    expect(await getIncident(volunteer, id)).toMatchObject({
      victims: [{ name: 'Told Victim' }],
      perpetrators: [],
      places: [],
      sources: [],
      aimAgainst: null,
    })
    expect((await listIncidents(volunteer, { text: 'two taken' })).rows).toMatchObject([
      { number: { known: 1 } },
    ])
    for (const text of ['hidden', 'secret']) {
      expect((await listIncidents(volunteer, { text })).rows).toEqual([])
      expect((await listIncidents(coordinator, { text })).rows).toHaveLength(1)
    }
    expect(await listIncidentsOfPerson(volunteer, hidden.id)).toEqual([])
    expect(await getIncident(coordinator, id)).toMatchObject({ aimAgainst: { id: hidden.id } })
  })

  it('is seen with its case only, and so are those it is a part of', async () => {
    const volunteer = await makeActor('volunteer')
    const found = await makeCase('Restricted case', { visibility: 'restricted' })
    const parent = await makeIncident('Before the court', { caseId: found.id })
    const part = await makeIncident('A beating', { partOfId: parent.id })
    expect(await getIncident(volunteer, parent.id)).toBeNull()
    expect(await getIncident(volunteer, part.id)).toMatchObject({ partOf: null })
    expect(await listIncidentsOfCase(volunteer, found.id)).toEqual([])
    const assignment = await assign(volunteer, { caseId: found.id })
    expect(await getIncident(volunteer, part.id)).toMatchObject({ partOf: { id: parent.id } })
    expect(await listIncidentsOfCase(volunteer, found.id)).toMatchObject([{ id: parent.id }])
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await listIncidentsOfCase(volunteer, found.id)).toEqual([])
  })
})

describe('context events', () => {
  it('come with the body, the sources and the incidents that the reader may see', async () => {
    const bodyId = await organisationId('icj')
    const hidden = await makeIncident('Kept secret', { visibility: 'restricted' })
    const open = await makeIncident('Known to all')
    const { id } = await db.contextEvent.create({
      data: {
        title: 'Order of April',
        occurredOn: new Date('2030-04-01'),
        occurredPrecision: 'month',
        bodyId,
        incidents: { create: [{ incidentId: hidden.id }, { incidentId: open.id }] },
      },
    })
    const volunteer = await makeActor('volunteer')
    const [row] = (await listContexts(volunteer)).rows
    expect(row).toMatchObject({ id, body: 'International Court of Justice', incidents: [{ id: open.id }] })
    expect(await getContext(volunteer, id)).toMatchObject({ title: 'Order of April' })
    expect(await getContext(volunteer, 'not-an-id')).toBeNull()
  })
})

describe('what the form begins with', () => {
  it('is what the address names, for those who may write', async () => {
    const [coordinator, lawyer] = [await makeActor('coordinator'), await makeActor('lawyer')]
    const person = await makePerson('Asked For')
    const found = await makeCase('Asked case')
    await makeDefendant(found.id, person.id)
    const parent = await makeIncident('Asked parent')
    const asked = { caseId: found.id, personId: person.id, partOfId: parent.id, hearingId: 'nonsense' }
    const choices = await getIncidentChoices(coordinator, asked)
    expect(choices).toMatchObject({
      case: { name: 'Asked case' },
      person: { name: 'Asked For' },
      hearing: null,
    })
    expect(choices.incidents.map(({ id }) => id)).toContain(parent.id)
    await expect(getIncidentChoices(lawyer, asked)).rejects.toThrow(ForbiddenError)
  })
})

it('nothing is read without a role', async () => {
  const nobody = await makeActor()
  const id = crypto.randomUUID()
  await expect(listIncidents(nobody, {})).rejects.toThrow(ForbiddenError)
  await expect(getIncident(nobody, id)).rejects.toThrow(ForbiddenError)
  await expect(listIncidentsOfPerson(nobody, id)).rejects.toThrow(ForbiddenError)
  await expect(listIncidentsOfCase(nobody, id)).rejects.toThrow(ForbiddenError)
  await expect(listSources(nobody, 'case', id)).rejects.toThrow(ForbiddenError)
  await expect(listContexts(nobody)).rejects.toThrow(ForbiddenError)
  await expect(getContext(nobody, id)).rejects.toThrow(ForbiddenError)
})
