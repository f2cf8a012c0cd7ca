import { describe, expect, it } from 'vitest'
import { assign, makeActor, makeCase, makeCustodyPeriod, makeDefendant, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import {
  getCustodyPeriod,
  getWantedNotice,
  isDetentionWritable,
  listCustodyPeriods,
  listOrders,
  listWantedNotices,
} from './queries'

describe('custody periods', () => {
  it('come in their order with measure and place in words', async () => {
    const { id } = await makePerson()
    const prison = await db.organisation.create({ data: { kind: 'prison', labels: { en: 'A prison' } } })
    await makeCustodyPeriod(id, '2017-04-01', { fromPrecision: 'month', placeId: prison.id, place: 'cell 5' })
    await makeCustodyPeriod(id, '2015-04-10', {
      toOn: new Date('2017-04-01'),
      toPrecision: 'month',
      end: 'transferred',
    })
    expect(await listCustodyPeriods(await makeActor('coordinator'), id)).toMatchObject([
      { from: { date: '2015-04-10', precision: 'day' }, end: 'transferred', place: null },
      {
        from: { precision: 'month' },
        to: null,
        place: 'A prison, cell 5',
        measure: 'remand',
        status: 'in_custody',
      },
    ])
  })

  it('are read by coordinators, by analysts of open people, and by the lawyer while assigned', async () => {
    const ownCase = await makeCase()
    const { personId } = await makeDefendant(ownCase.id)
    const hidden = await makePerson('Hidden Person', { visibility: 'restricted' })
    const [lawyer, volunteer, analyst] = [
      await makeActor('lawyer'),
      await makeActor('volunteer'),
      await makeActor('analyst'),
    ]
    const period = await makeCustodyPeriod(personId, '2015-04-10')
    const notice = await db.wantedNotice.create({
      data: { personId, list: 'Interpol', issuedOn: new Date('2014-01-01'), issuedPrecision: 'year' },
    })
    await assign(volunteer, { caseId: ownCase.id })
    expect(await listCustodyPeriods(volunteer, personId)).toBeNull()
    expect(await listWantedNotices(volunteer, personId)).toBeNull()
    expect(await listCustodyPeriods(analyst, personId)).toHaveLength(1)
    expect(await listCustodyPeriods(analyst, hidden.id)).toBeNull()
    expect(await isDetentionWritable(analyst, personId)).toBe(false)
    expect(await listCustodyPeriods(lawyer, personId)).toBeNull()
    const assignment = await assign(lawyer, { caseId: ownCase.id })
    expect(await listCustodyPeriods(lawyer, personId)).toHaveLength(1)
    expect(await listWantedNotices(lawyer, personId)).toMatchObject([{ list: 'Interpol', withdrawn: null }])
    expect(await getCustodyPeriod(lawyer, period.id)).toMatchObject({ id: period.id })
    expect(await getWantedNotice(lawyer, notice.id)).toMatchObject({ id: notice.id })
    expect(await isDetentionWritable(lawyer, personId)).toBe(true)
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await listCustodyPeriods(lawyer, personId)).toBeNull()
    expect(await getCustodyPeriod(lawyer, period.id)).toBeNull()
    expect(await getWantedNotice(lawyer, notice.id)).toBeNull()
    expect(await isDetentionWritable(lawyer, personId)).toBe(false)
    await expect(getCustodyPeriod(volunteer, period.id)).rejects.toThrow(ForbiddenError)
    expect(await getCustodyPeriod(await makeActor('coordinator'), 'nonsense')).toBeNull()
  })
})

it('says nothing of somebody who was only proposed as a defendant of the lawyer’s case', async () => {
  const lawyer = await makeActor('lawyer')
  const { id: caseId } = await makeCase()
  await assign(lawyer, { caseId })
  const proposedById = (await makeActor('volunteer')).userId
  const { id: personId } = await makePerson('Proposed', { visibility: 'proposed', proposedById })
  await makeDefendant(caseId, personId)
  const period = await makeCustodyPeriod(personId, '2015-04-10')
  const reads = async () => [
    await listCustodyPeriods(lawyer, personId),
    await getCustodyPeriod(lawyer, period.id),
    (await isDetentionWritable(lawyer, personId)) || null,
  ]
  expect(await reads()).toEqual([null, null, null])
  await db.person.update({ where: { id: personId }, data: { visibility: 'restricted' } })
  expect(await reads()).not.toContain(null)
  await db.case.update({ where: { id: caseId }, data: { visibility: 'declined' } })
  expect(await reads()).toEqual([null, null, null])
})

it('offers as orders the rulings of the person’s cases that the actor may read', async () => {
  const { id: personId } = await makePerson()
  const [own, hidden] = [
    await makeCase('Own case'),
    await makeCase('Hidden case', { visibility: 'restricted' }),
  ]
  for (const { id: caseId } of [own, hidden]) {
    await makeDefendant(caseId, personId)
    await db.ruling.create({
      data: { caseId, kind: 'measure', decidedOn: new Date('2015-04-10'), decidedPrecision: 'day' },
    })
  }
  const lawyer = await makeActor('lawyer')
  await assign(lawyer, { caseId: own.id })
  expect(await listOrders(lawyer, personId)).toMatchObject([{ caseName: 'Own case' }])
  expect(await listOrders(await makeActor('coordinator'), personId)).toHaveLength(2)
})
