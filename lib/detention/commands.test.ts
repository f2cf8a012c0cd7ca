import { beforeAll, describe, expect, it } from 'vitest'
import {
  assign,
  auditOf,
  makeActor,
  makeCase,
  makeDefendant,
  makeMeasure,
  makePerson,
} from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  addCustodyPeriod,
  addWantedNotice,
  changeCustodyPeriod,
  changeWantedNotice,
  endCustody,
  refreshDueStatuses,
  removeCustodyPeriod,
  removeWantedNotice,
} from './commands'
import { getCustodyPeriod } from './queries'
import {
  custodyPeriodSchema,
  endCustodySchema,
  newCustodyPeriodSchema,
  newWantedNoticeSchema,
  wantedNoticeSchema,
} from './schema'

let coordinator: Actor
let remand: string
let houseArrest: string

beforeAll(async () => {
  coordinator = await makeActor('coordinator')
  remand = (await makeMeasure('remand', 'in_custody')).id
  houseArrest = (await makeMeasure('house_arrest', 'house_arrest')).id
})

const april2015 = { day: '10', month: '4', year: '2015' }
const april2017 = { month: '4', year: '2017' }

const period = (personId: string, more: object = {}) =>
  newCustodyPeriodSchema.parse({ personId, measureId: remand, from: april2015, ...more })

const personNow = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).status

describe('adding a custody period', () => {
  it('keeps what is known of the dates and makes the person one in custody', async () => {
    const { id: personId } = await makePerson()
    const { id } = await addCustodyPeriod(
      coordinator,
      period(personId, { from: april2017, place: 'Not known' }),
    )
    expect(await db.custodyPeriod.findUnique({ where: { id } })).toMatchObject({
      fromOn: new Date('2017-04-01'),
      fromPrecision: 'month',
      toOn: null,
      place: 'Not known',
    })
    expect(await personNow(personId)).toBe('in_custody')
    expect(await db.auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({
      event: 'custody-period.added',
      actorId: coordinator.userId,
    })
  })

  it('makes one period of a form that was sent twice', async () => {
    const { id: personId } = await makePerson()
    const input = period(personId, { id: crypto.randomUUID(), closesOpen: 'on' })
    expect(await addCustodyPeriod(coordinator, input)).toEqual(await addCustodyPeriod(coordinator, input))
    expect(await db.custodyPeriod.count({ where: { personId } })).toBe(1)
  })

  it('ends the open one on its first day, as a move or a change of measure', async () => {
    const { id: personId } = await makePerson()
    const first = await addCustodyPeriod(coordinator, period(personId))
    const second = await addCustodyPeriod(
      coordinator,
      period(personId, { closesOpen: 'on', from: { day: '1', month: '2', year: '2016' } }),
    )
    await addCustodyPeriod(
      coordinator,
      period(personId, { closesOpen: 'on', from: april2017, measureId: houseArrest }),
    )
    const stored = await db.custodyPeriod.findMany({ where: { personId }, orderBy: { fromOn: 'asc' } })
    expect(stored).toMatchObject([
      { id: first.id, toOn: new Date('2016-02-01'), toPrecision: 'day', end: 'transferred', version: 2 },
      { id: second.id, toOn: new Date('2017-04-01'), toPrecision: 'month', end: 'measure_changed' },
      { toOn: null },
    ])
    expect(await personNow(personId)).toBe('house_arrest')
  })

  it('refuses an overlap and names the other period', async () => {
    const { id: personId } = await makePerson()
    await addCustodyPeriod(coordinator, period(personId, { to: april2017, end: 'released' }))
    const again = addCustodyPeriod(coordinator, period(personId, { from: { month: '3', year: '2017' } }))
    await expect(again).rejects.toMatchObject({
      key: 'detention.errors.overlap',
      params: { period: 'remand, 10 April 2015 – April 2017' },
    })
    await addCustodyPeriod(coordinator, period(personId, { from: april2017 }))
  })

  it('lets only one of two at the same moment through', async () => {
    const { id: personId } = await makePerson()
    const results = await Promise.allSettled([
      addCustodyPeriod(coordinator, period(personId)),
      addCustodyPeriod(coordinator, period(personId)),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(RuleError)
  })

  it('takes an order from the person’s own cases only', async () => {
    const { id: personId } = await makePerson()
    const [own, other] = [await makeCase('Own case'), await makeCase('Another case')]
    await makeDefendant(own.id, personId)
    const order = (caseId: string) =>
      db.ruling.create({
        data: { caseId, kind: 'measure', decidedOn: new Date('2015-04-10'), decidedPrecision: 'day' },
      })
    const foreign = period(personId, { orderId: (await order(other.id)).id })
    await expect(addCustodyPeriod(coordinator, foreign)).rejects.toMatchObject({ field: 'orderId' })
    await addCustodyPeriod(coordinator, period(personId, { orderId: (await order(own.id)).id }))
  })

  it('takes a measure and a place that are on the lists', async () => {
    const { id: personId } = await makePerson()
    const unknown = crypto.randomUUID()
    for (const field of ['measureId', 'placeId', 'orderId']) {
      await expect(
        addCustodyPeriod(coordinator, period(personId, { [field]: unknown })),
      ).rejects.toMatchObject({ key: 'form.choose', field })
    }
    const { id } = await addCustodyPeriod(coordinator, period(personId))
    for (const field of ['measureId', 'placeId', 'orderId']) {
      const input = { id, version: 1, measureId: remand, from: april2015, [field]: unknown }
      await expect(changeCustodyPeriod(coordinator, custodyPeriodSchema.parse(input))).rejects.toMatchObject({
        key: 'form.choose',
        field,
      })
    }
  })

  it('is for coordinators, and for lawyers in their own cases while they have them', async () => {
    const [lawyer, other] = [await makeActor('lawyer'), await makeActor('lawyer')]
    const ownCase = await makeCase('A case of theirs')
    const { personId } = await makeDefendant(ownCase.id)
    const assignment = await assign(lawyer, { caseId: ownCase.id })
    await addCustodyPeriod(lawyer, period(personId, { to: april2017, end: 'released' }))
    await expect(addCustodyPeriod(other, period(personId))).rejects.toThrow(ForbiddenError)
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    for (const actor of [lawyer, await makeActor('volunteer'), await makeActor('analyst')]) {
      await expect(addCustodyPeriod(actor, period(personId, { from: april2017 }))).rejects.toThrow(
        ForbiddenError,
      )
    }
  })
})

describe('changing and ending', () => {
  it('releases, and the status follows', async () => {
    const { id: personId } = await makePerson()
    const { id } = await addCustodyPeriod(coordinator, period(personId))
    const ending = (more: object) =>
      endCustodySchema.parse({ id, version: '1', to: april2017, end: 'exchanged', ...more })
    await expect(endCustody(coordinator, ending({ to: { year: '2014' } }))).rejects.toThrow(RuleError)
    await expect(endCustody(await makeActor('lawyer'), ending({}))).rejects.toThrow(ForbiddenError)
    await endCustody(coordinator, ending({}))
    expect(await personNow(personId)).toBe('exchanged')
  })

  it('refuses to save over a newer version and shows it', async () => {
    const { id: personId } = await makePerson()
    const { id } = await addCustodyPeriod(coordinator, period(personId))
    const input = (note: string) =>
      custodyPeriodSchema.parse({ id, version: '1', measureId: remand, from: april2015, note })
    const other = await makeActor('coordinator')
    await changeCustodyPeriod(other, input('first'))
    const refused = await changeCustodyPeriod(coordinator, input('second')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({ current: { note: 'first', version: '2' }, savedBy: other.displayName })
    await expect(changeCustodyPeriod(await makeActor('lawyer'), input('third'))).rejects.toThrow(
      ForbiddenError,
    )
  })

  it('keeps an order that the lawyer who changes the period cannot see', async () => {
    const { id: personId } = await makePerson()
    const [own, other] = [await makeCase('Own case'), await makeCase('Hidden', { visibility: 'restricted' })]
    await makeDefendant(own.id, personId)
    await makeDefendant(other.id, personId)
    const lawyer = await makeActor('lawyer')
    await assign(lawyer, { caseId: own.id })
    const order = await db.ruling.create({
      data: { caseId: other.id, kind: 'measure', decidedOn: new Date('2015-04-10'), decidedPrecision: 'day' },
    })
    const { id } = await addCustodyPeriod(coordinator, period(personId, { orderId: order.id }))
    const input = { id, version: '1', measureId: remand, from: april2015 }
    await changeCustodyPeriod(lawyer, custodyPeriodSchema.parse(input))
    expect(await db.custodyPeriod.findUnique({ where: { id } })).toMatchObject({ orderId: order.id })
    await changeCustodyPeriod(coordinator, custodyPeriodSchema.parse({ ...input, version: '2' }))
    expect(await db.custodyPeriod.findUnique({ where: { id } })).toMatchObject({ orderId: null })
  })

  it('does not say that there is an order in a case of another lawyer', async () => {
    const lawyer = await makeActor('lawyer')
    const [own, hidden] = [await makeCase(), await makeCase('Hidden', { visibility: 'restricted' })]
    const { personId } = await makeDefendant(own.id)
    await makeDefendant(hidden.id, personId)
    await assign(lawyer, { caseId: own.id })
    const order = await db.ruling.create({
      data: {
        caseId: hidden.id,
        kind: 'measure',
        decidedOn: new Date('2015-04-10'),
        decidedPrecision: 'day',
      },
    })
    const { id } = await addCustodyPeriod(coordinator, period(personId, { orderId: order.id }))
    expect(await getCustodyPeriod(coordinator, id)).toMatchObject({ orderId: order.id })
    expect(await getCustodyPeriod(lawyer, id)).toMatchObject({ orderId: null })
    const stale = custodyPeriodSchema.parse({ id, version: 7, measureId: remand, from: april2015 })
    const refused = await changeCustodyPeriod(lawyer, stale).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(JSON.stringify((refused as ConflictError).current)).not.toContain(order.id)
  })

  it('removes with its sources, and says so', async () => {
    const { id: personId } = await makePerson()
    const { id } = await addCustodyPeriod(coordinator, period(personId))
    await db.source.create({ data: { custodyPeriodId: id, title: 'A letter' } })
    await expect(removeCustodyPeriod(await makeActor('lawyer'), { id, reason: 'twice' })).rejects.toThrow(
      ForbiddenError,
    )
    await removeCustodyPeriod(coordinator, { id, reason: 'twice' })
    expect(await personNow(personId)).toBeNull()
    expect(
      await db.auditEvent.findFirst({ where: { event: 'custody-period.removed', subjectId: personId } }),
    ).not.toBeNull()
  })
})

describe('wanted notices', () => {
  it('make a person wanted until withdrawn', async () => {
    const { id: personId } = await makePerson()
    const notice = { list: 'Interpol', issued: { year: '2020' } }
    const { id } = await addWantedNotice(coordinator, newWantedNoticeSchema.parse({ personId, ...notice }))
    expect(await personNow(personId)).toBe('wanted')
    const withdrawn = wantedNoticeSchema.parse({ id, version: '1', ...notice, withdrawn: { year: '2021' } })
    await expect(changeWantedNotice(await makeActor('lawyer'), withdrawn)).rejects.toThrow(ForbiddenError)
    await changeWantedNotice(coordinator, withdrawn)
    expect(await personNow(personId)).toBe('at_liberty')
    await expect(changeWantedNotice(coordinator, withdrawn)).rejects.toThrow(ConflictError)
    const unknown = newWantedNoticeSchema.parse({ personId, ...notice })
    await expect(addWantedNotice(await makeActor('lawyer'), unknown)).rejects.toThrow(ForbiddenError)
  })

  it('may be withdrawn in the year in which they were issued', () => {
    const notice = (withdrawn: object) =>
      newWantedNoticeSchema.safeParse({
        personId: crypto.randomUUID(),
        list: 'Interpol',
        issued: { day: '12', month: '5', year: '2016' },
        withdrawn,
      })
    expect(notice({ year: '2016' }).success).toBe(true)
    expect(notice({ month: '4', year: '2016' }).success).toBe(false)
  })

  it('are taken out with their sources, and the person is what the rest makes of them', async () => {
    const { id: personId } = await makePerson()
    const notice = newWantedNoticeSchema.parse({ personId, list: 'Interpol', issued: { year: '2020' } })
    const { id } = await addWantedNotice(coordinator, notice)
    await db.source.create({ data: { wantedNoticeId: id, title: 'A list' } })
    const stranger = await makeActor('lawyer')
    await expect(removeWantedNotice(stranger, { id, reason: 'twice' })).rejects.toThrow(ForbiddenError)
    await removeWantedNotice(coordinator, { id, reason: 'twice' })
    expect(await personNow(personId)).toBeNull()
    expect(await db.source.count({ where: { title: 'A list' } })).toBe(0)
    expect(await auditOf('wanted-notice.removed', personId)).toMatchObject({
      detail: { notice: id, reason: 'twice' },
    })
  })
})

describe('statuses that come with the day', () => {
  it('are stored once the day is there, and only then', async () => {
    const { id: personId } = await makePerson()
    await addCustodyPeriod(
      coordinator,
      period(personId, { from: { year: '2020' }, to: { year: '2100' }, end: 'term_served' }),
    )
    await refreshDueStatuses('2099-12-31')
    expect(await personNow(personId)).toBe('in_custody')
    await refreshDueStatuses('2100-01-01')
    expect(await personNow(personId)).toBe('released')
    expect(await refreshDueStatuses('2100-01-01')).toBe(0)
  })

  it('are given to whoever has never been looked at: defendants and the disappeared', async () => {
    const [defendant, lost, nobody] = [await makePerson(), await makePerson(), await makePerson()]
    await makeDefendant((await makeCase()).id, defendant.id)
    const act = await db.term.create({
      data: { vocabulary: 'act', key: 'enforced_disappearance', labels: { en: 'x', uk: 'x' } },
    })
    await db.incident.create({
      data: {
        title: 'Taken from the street',
        actId: act.id,
        occurredOn: new Date('2016-05-24'),
        occurredPrecision: 'day',
        victims: { create: { personId: lost.id } },
      },
    })
    await refreshDueStatuses()
    expect(await personNow(defendant.id)).toBe('at_liberty')
    expect(await personNow(lost.id)).toBe('disappeared')
    expect(await personNow(nobody.id)).toBeNull()
  })
})
