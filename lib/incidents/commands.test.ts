import { beforeAll, describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeHearing,
  makePerson,
  organisationId,
  termId,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import { loadReferenceData } from '@/lib/reference/commands'
import {
  addContext,
  addIncident,
  changeContext,
  changeIncident,
  removeContext,
  removeIncident,
} from './commands'
import { getIncident, listIncidentsOfPerson } from './queries'
import { incidentForm } from './rules'
import { contextSchema, incidentSchema, newContextSchema, newIncidentSchema } from './schema'
import { formObject } from '@/lib/core/form'

let act = ''
beforeAll(async () => {
  await loadReferenceData()
  act = await termId('act', 'search')
})

const occurred = { day: '23', month: '11', year: '2017' }
const raid = (more = {}) => newIncidentSchema.parse({ title: 'Raid', actId: act, occurred, ...more })
const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('adding an incident', () => {
  it('takes people, homes, perpetrators and sources in one go, and those without a record by name', async () => {
    const actor = await makeActor('coordinator')
    const known = await makePerson('Emil Raided')
    const { id } = await addIncident(
      actor,
      raid({
        victims: [
          { name: 'emil raided', outcomeId: await termId('victim-outcome', 'imprisoned') },
          { name: 'Somebody Unknown Here' },
          { groupId: await termId('group', 'activists'), count: '3' },
          { groupId: await termId('group', 'residents') },
        ],
        perpetrators: [
          {
            organisationId: await organisationId('fsb-crimea'),
            degreeId: await termId('involvement-degree', 'carried_out'),
          },
          { name: 'Oleg Searcher', roleId: await termId('perpetrator-role', 'investigator') },
        ],
        places: [{ place: 'A house in Bakhchysarai', name: 'Emil Raided' }, { place: 'A shop' }],
        norms: [await termId('norm', 'echr_8')],
        sources: [{ saidBy: 'A neighbour', published: { year: '2017' } }],
      }),
    )
    const incident = await getIncident(actor, id)
    expect(incident?.victims).toMatchObject([
      { person: { id: known.id }, name: null, count: 1 },
      { person: null, name: 'Somebody Unknown Here', count: 1 },
      { count: 3 },
      { count: null },
    ])
    expect(incident?.perpetrators).toMatchObject([
      { person: { name: 'Oleg Searcher' } },
      { person: null, organisationId: await organisationId('fsb-crimea') },
    ])
    expect(incident?.places).toMatchObject([{ person: { id: known.id } }, { place: 'A shop', person: null }])
    expect(incident?.sources).toMatchObject([{ saidBy: 'A neighbour', publishedPrecision: 'year' }])
    expect(await db.auditEvent.count({ where: { subjectId: id, event: 'incident.added' } })).toBe(1)
  })

  it('opens no perpetrator of a restricted incident, or of one in a restricted case', async () => {
    const [actor, lawyer] = [await makeActor('coordinator'), await makeActor('lawyer')]
    const hidden = await makeCase('Hidden', { visibility: 'restricted' })
    await assign(lawyer, { caseId: hidden.id })
    await addIncident(actor, raid({ visibility: 'restricted', perpetrators: [{ name: 'Hidden One' }] }))
    const within = raid({ case: { caseId: hidden.id }, perpetrators: [{ name: 'Hidden Two' }] })
    const { id } = await addIncident(actor, within)
    const people = await db.person.findMany({ where: { name: { startsWith: 'Hidden ' } } })
    expect(people.map(({ visibility }) => visibility)).toEqual(['restricted', 'restricted'])
    expect((await getIncident(lawyer, id))?.perpetrators).toMatchObject([{ person: { name: 'Hidden Two' } }])
  })

  it('is one incident when the form was sent twice', async () => {
    const actor = await makeActor('coordinator')
    const input = raid({ id: crypto.randomUUID(), victims: [{ count: '2' }] })
    expect(await addIncident(actor, input)).toEqual(await addIncident(actor, input))
    expect(await db.incidentVictim.count({ where: { incidentId: input.id } })).toBe(1)
  })

  it('asks which of several people of one name is meant', async () => {
    const actor = await makeActor('coordinator')
    const older = await makePerson('Ayder Namesake', {
      bornOn: new Date('1960-01-01'),
      bornPrecision: 'year',
    })
    await makePerson('Ayder Namesake', { bornOn: new Date('1990-05-01'), bornPrecision: 'month' })
    const refused = await refusal(
      addIncident(actor, raid({ victims: [{ count: '1' }, { name: 'Ayder Namesake' }] })),
    )
    expect(refused).toBeInstanceOf(RuleError)
    expect(refused).toMatchObject({
      key: 'people.errors.several',
      field: 'victims.1.name',
      params: { people: 'Ayder Namesake (1960), Ayder Namesake (1990)' },
    })
    for (const name of ['Ayder Namesake (1960)', `https://example.org/people/${older.id}`]) {
      const { id } = await addIncident(actor, raid({ victims: [{ name }] }))
      expect((await getIncident(actor, id))?.victims).toMatchObject([{ person: { id: older.id } }])
    }
  })

  it('refuses what does not fit together', async () => {
    const actor = await makeActor('coordinator')
    const [one, other] = [await makeCase('First of two'), await makeCase('Second of two')]
    const hearing = await makeHearing(one.id)
    const wrong: [object, string][] = [
      [{ case: { caseId: other.id }, hearingId: hearing.id }, 'hearingId'],
      [{ case: { name: 'No case of this name' } }, 'case.name'],
      [{ aimAgainst: { name: 'Nobody Of This Name' } }, 'aimAgainst.name'],
      [{ places: [{ place: 'A house', name: 'Nobody Of This Name' }] }, 'places.0.name'],
      [{ actId: await termId('aim', 'punish') }, 'actId'],
      [{ partOfId: crypto.randomUUID() }, 'partOfId'],
    ]
    for (const [more, field] of wrong) {
      expect(await refusal(addIncident(actor, raid(more)))).toMatchObject({ field })
    }
    expect(newIncidentSchema.safeParse({ victims: [{ name: 'A', count: '2' }] }).error?.issues).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: 'incidents.errors.name-count' })]),
    )
  })

  it('makes the case that of its hearing, and the dead dead', async () => {
    const actor = await makeActor('coordinator')
    const found = await makeCase()
    const hearing = await makeHearing(found.id)
    const { id: personId } = await makePerson('Server Mourned')
    await makeDefendant(found.id, personId)
    const { id } = await addIncident(
      actor,
      raid({
        hearingId: hearing.id,
        victims: [{ personId, outcomeId: await termId('victim-outcome', 'died') }],
      }),
    )
    expect(await getIncident(actor, id)).toMatchObject({
      case: { id: found.id },
      hearing: { id: hearing.id },
    })
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ status: 'died' })
    await removeIncident(actor, { id, reason: 'twice' })
    expect(await getIncident(actor, id)).toBeNull()
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ status: 'at_liberty' })
  })

  it('is for coordinators', async () => {
    for (const role of ['volunteer', 'lawyer', 'analyst', 'administrator'] as const) {
      await expect(addIncident(await makeActor(role), raid())).rejects.toThrow(ForbiddenError)
    }
  })
})

describe('changing an incident', () => {
  it('keeps what its own form sends back, and takes away the emptied row', async () => {
    const actor = await makeActor('coordinator')
    await makePerson('Twice Named')
    const { id: personId } = await makePerson('Twice Named')
    const { id } = await addIncident(
      actor,
      raid({
        victims: [{ personId }, { name: 'Told Only' }, { count: '5' }],
        places: [{ place: 'A house', personId }],
        aimAgainst: { personId },
        norms: [await termId('norm', 'iccpr_9')],
      }),
    )
    const before = await getIncident(actor, id)
    const form = before && incidentForm(before)
    const again = { ...form, id, 'victims.1.name': '', 'victims.1.count': '' }
    await changeIncident(actor, incidentSchema.parse(formObject(again)))
    const after = await getIncident(actor, id)
    expect(after).toMatchObject({
      version: 2,
      aimAgainst: { id: personId },
      victims: [{ person: { id: personId } }, { count: 5 }],
      places: [{ place: 'A house', person: { id: personId } }],
    })
    expect(after?.norms).toEqual(before?.norms)
  })

  it('refuses to save over a newer version and shows it', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id } = await addIncident(actor, raid())
    const input = (title: string) =>
      incidentSchema.parse({ id, version: '1', title, actId: act, occurred, victims: [{ count: '1' }] })
    await changeIncident(other, input('A raid by night'))
    const refused = await refusal(changeIncident(actor, input('A raid by day')))
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { title: 'A raid by night', version: '2' },
      savedBy: other.displayName,
    })
  })

  it('refuses a part of itself, and to remove what has parts', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await addIncident(actor, raid())
    const { id: partId } = await addIncident(actor, raid({ title: 'One home', partOfId: id }))
    const input = incidentSchema.parse({
      id,
      version: '1',
      title: 'Raid',
      actId: act,
      occurred,
      partOfId: id,
    })
    await expect(changeIncident(actor, input)).rejects.toThrow(RuleError)
    await expect(changeIncident(actor, { ...input, partOfId: partId })).rejects.toThrow(RuleError)
    await expect(removeIncident(actor, { id, reason: 'twice' })).rejects.toThrow(RuleError)
    await expect(removeIncident(await makeActor('lawyer'), { id: partId, reason: 'twice' })).rejects.toThrow(
      ForbiddenError,
    )
    await expect(changeIncident(await makeActor('lawyer'), input)).rejects.toThrow(ForbiddenError)
  })
})

describe('context events', () => {
  it('are linked with the incident they were entered from', async () => {
    const actor = await makeActor('coordinator')
    const { id: incidentId } = await addIncident(actor, raid())
    const input = newContextSchema.parse({
      incidentId,
      title: 'Draft resolution',
      occurred: { year: '2017' },
      bodyId: await organisationId('un-general-assembly-third-committee'),
    })
    const { id } = await addContext(actor, input)
    expect((await getIncident(actor, incidentId))?.context).toMatchObject([{ contextEventId: id }])
    const change = contextSchema.parse({ id, version: '1', title: 'Resolution', occurred: { year: '2017' } })
    await changeContext(actor, change)
    expect(await refusal(changeContext(actor, change))).toMatchObject({ current: { title: 'Resolution' } })
    await expect(addContext(await makeActor('volunteer'), input)).rejects.toThrow(ForbiddenError)
    await expect(changeContext(await makeActor('analyst'), change)).rejects.toThrow(ForbiddenError)
  })

  it('are taken out without the incidents that came after them', async () => {
    const actor = await makeActor('coordinator')
    const { id: incidentId } = await addIncident(actor, raid())
    const input = {
      incidentId,
      title: 'Entered twice',
      occurred,
      sources: [{ saidBy: 'A list' }],
    }
    const { id } = await addContext(actor, newContextSchema.parse(input))
    await expect(removeContext(await makeActor('lawyer'), { id, reason: 'twice' })).rejects.toThrow(
      ForbiddenError,
    )
    await removeContext(actor, { id, reason: 'twice' })
    expect(await db.source.count({ where: { saidBy: 'A list' } })).toBe(0)
    expect(await db.incident.count({ where: { id: incidentId } })).toBe(1)
    await expect(removeContext(actor, { id, reason: 'twice' })).rejects.toThrow(ForbiddenError)
  })
})

describe('the incidents of a person', () => {
  it('are those done to them, by them, at their home, or aimed at them', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson('Everywhere Involved')
    for (const more of [
      { victims: [{ personId }] },
      { perpetrators: [{ personId }] },
      { aimAgainst: { personId } },
      { places: [{ place: 'Home', personId }] },
    ]) {
      await addIncident(actor, raid(more))
    }
    expect(await listIncidentsOfPerson(actor, personId)).toHaveLength(4)
  })
})
