import { expect } from 'vitest'
import { addFigure, addSubmission } from '@/lib/advocacy/commands'
import { listFigures, listSubmissions } from '@/lib/advocacy/queries'
import { newFigureSchema, newSubmissionSchema } from '@/lib/advocacy/schema'
import * as cases from '@/lib/cases/commands'
import { getCase } from '@/lib/cases/queries'
import * as proceedings from '@/lib/cases/proceedings-schema'
import * as caseSchema from '@/lib/cases/schema'
import { addIncident } from '@/lib/incidents/commands'
import { getIncident, listIncidents } from '@/lib/incidents/queries'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { about, on, organisationId, termId, type Row, type World } from './world'

async function crimeaSos({ coordinator, analyst }: World) {
  const bodyId = await organisationId('crimea-sos')
  for (const [subject, value] of [
    ['prosecuted', '144'],
    ['imprisoned', '122'],
  ] as const) {
    const subjectId = await termId('figure-subject', subject)
    await addFigure(coordinator, newFigureSchema.parse({ bodyId, subjectId, value, asOf: on(2022, 4) }))
    expect((await listFigures(analyst, { subjectId, bodyId })).rows).toMatchObject([
      {
        value: Number(value),
        qualifier: 'exactly',
        asOfOn: new Date('2022-04-01'),
        asOfPrecision: 'month',
        isOverPeriod: false,
        body: 'CrimeaSOS',
      },
    ])
  }
}

async function chargeCategories({ coordinator, analyst }: World) {
  const { id: caseId } = await cases.createCase(
    coordinator,
    caseSchema.newCaseSchema.parse({ name: 'Case of a pro-Ukrainian Crimean' }),
  )
  const defendant = caseSchema.newDefendantSchema.parse({ caseId, name: 'A pro-Ukrainian Crimean' })
  const { id } = await cases.addDefendant(coordinator, defendant)
  for (const category of ['extremism', 'terrorism']) {
    const categoryId = await termId('charge-category', category)
    await cases.addCharge(
      coordinator,
      proceedings.newChargeSchema.parse({
        caseId,
        defendants: [id],
        label: `Charge of ${category}`,
        categoryId,
      }),
    )
  }
  const charges = (await getCase(analyst, caseId))?.proceedings?.charges
  expect(charges?.map(({ category }) => category).sort()).toEqual(['Extremism', 'Terrorism'])
}

async function beyondCrimea({ coordinator, analyst }: World) {
  for (const region of ['Zaporizhzhia oblast', 'Kherson oblast']) {
    for (const act of ['enforced_disappearance', 'torture']) {
      const actId = await termId('act', act)
      const { id } = await addIncident(
        coordinator,
        newIncidentSchema.parse({
          title: `Crimean Tatars persecuted in ${region}`,
          actId,
          region,
          occurred: on(2022),
          victims: [{ groupId: await termId('group', 'residents') }],
        }),
      )
      const found = await listIncidents(analyst, { actId, region: region.slice(0, 6), from: '2022-03-01' })
      expect(found.rows).toMatchObject([{ id, region, number: { known: 0, isMore: true } }])
    }
  }
}

async function commissionOfInquiry({ coordinator, analyst }: World) {
  const [byId, toId] = [
    await organisationId('ukraine-ombudsman'),
    await organisationId('un-commission-of-inquiry-ukraine'),
  ]
  await addSubmission(
    coordinator,
    newSubmissionSchema.parse({
      byId,
      toId,
      subject: 'Violation of the rights of Crimean Tatars',
      states: [{ state: 'filed', on: on(2022) }],
      sources: [{ saidBy: 'Ludmila Denysova', saidByOrganisationId: byId }],
    }),
  )
  expect((await listSubmissions(analyst, { toId, state: 'filed' })).rows).toMatchObject([
    {
      byId,
      states: [{ state: 'filed', on: new Date('2022-01-01'), precision: 'year' }],
      sources: [{ saidBy: 'Ludmila Denysova' }],
    },
  ])
}

async function conscription({ coordinator, analyst }: World) {
  const actId = await termId('act', 'forced_conscription')
  const norms = [
    await termId('norm', 'geneva_iv_51'),
    await termId('norm', 'geneva_iv_147'),
    await termId('norm', 'rome_8_2_a_v'),
  ]
  const { id } = await addIncident(
    coordinator,
    newIncidentSchema.parse({
      title: 'Crimeans drafted into the army of the occupying power',
      actId,
      region: 'Crimea',
      occurred: about(2022),
      victims: [
        {
          groupId: await termId('group', 'conscripts'),
          outcomeId: await termId('victim-outcome', 'conscripted'),
        },
      ],
      norms,
      sources: [{ saidByOrganisationId: await organisationId('ukraine-crimea-prosecution') }],
    }),
  )
  expect((await listIncidents(analyst, { actId })).rows).toMatchObject([{ id, outcomes: ['Conscripted'] }])
  const violated = (await getIncident(analyst, id))?.norms.map(({ normId }) => normId)
  expect(violated?.sort()).toEqual(norms.sort())
}

async function showCongress({ coordinator, analyst }: World) {
  const placeId = await organisationId('crimean-engineering-and-pedagogical-university')
  const groups = [
    await termId('group', 'students'),
    await termId('group', 'teachers'),
    await termId('group', 'state_employees'),
  ]
  const actId = await termId('act', 'forced_attendance')
  const { id } = await addIncident(
    coordinator,
    newIncidentSchema.parse({
      title: 'Show congress in support of the invasion',
      actId,
      occurred: on(2022, 4, 30),
      placeId,
      aimId: await termId('aim', 'simulate_support'),
      victims: groups.map((groupId) => ({ groupId })),
      perpetrators: [
        {
          organisationId: await organisationId('fsb'),
          degreeId: await termId('involvement-degree', 'planned'),
        },
      ],
      sources: [{ saidBy: 'Refat Chubarov', saidByOrganisationId: await organisationId('mejlis') }],
    }),
  )
  const found = await listIncidents(analyst, { actId, from: '2022-04-30', to: '2022-04-30' })
  expect(found.rows.map((row) => row.id)).toEqual([id])
  const incident = await getIncident(analyst, id)
  expect(incident).toMatchObject({
    placeId,
    occurredPrecision: 'day',
    aimId: await termId('aim', 'simulate_support'),
  })
  expect(incident?.victims.map(({ groupId }) => groupId).sort()).toEqual(groups.sort())
  expect(incident?.victims.every(({ count }) => count === null)).toBe(true)
}

export const war: Row[] = [
  { row: 22, says: 'figures of another body as of April 2022', check: crimeaSos },
  { row: 23, says: 'charges of extremism and of terrorism', check: chargeCategories },
  { row: 24, says: 'abductions and torture in regions beyond Crimea', check: beyondCrimea },
  { row: 25, says: 'a submission: by whom, to whom, when, and its state', check: commissionOfInquiry },
  { row: 26, says: 'forced conscription and the norms it violates', check: conscription },
  { row: 27, says: 'an event that groups of unknown number were forced to attend', check: showCongress },
]
