import { describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makeNeed,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { encodeKey } from '@/lib/core/paging'
import * as queries from './queries'
import type { LedgerFilter, NeedsFilter } from './schema'

const { listNeeds, getLedger } = queries

const deliver = (
  need: { id: string; familyId: string; kindId: string },
  on: string,
  amount?: string,
  currency = 'UAH',
) =>
  db.delivery.create({
    data: {
      needId: need.id,
      familyId: need.familyId,
      kindId: need.kindId,
      deliveredOn: new Date(on),
      ...(amount && { amount, currency }),
    },
  })

describe('the list of needs', () => {
  it('filters, and goes through every need once by the day it is due', async () => {
    const [actor, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const person = await makePerson('Edem Listed')
    const { id: familyId } = await makeFamily(person.id, { name: 'Listed family' })
    const [never, late, soon] = [
      await makeNeed(familyId),
      await makeNeed(familyId, { dueOn: new Date('2020-01-01') }),
      await makeNeed(familyId, { dueOn: new Date('2199-01-01'), states: { create: { state: 'assigned' } } }),
    ]
    const dropped = await makeNeed(familyId, {
      states: { create: { state: 'dropped', reason: new Uint8Array(1) } },
    })
    await assign(volunteer, { needId: soon.id })
    const ids = async (filter: NeedsFilter) =>
      (await listNeeds(actor, { familyId, ...filter })).rows.map(({ id }) => id)

    expect(await ids({})).toEqual([late.id, soon.id, never.id])
    expect(await ids({ after: encodeKey('2020-01-01', late.id) })).toEqual([soon.id, never.id])
    expect(await ids({ after: encodeKey(null, never.id) })).toEqual([])
    expect(await ids({ state: 'dropped' })).toEqual([dropped.id])
    expect(await ids({ overdue: 'on' })).toEqual([late.id])
    expect(await ids({ unassigned: 'on' })).toEqual([late.id, never.id])
    expect(await ids({ kindId: soon.kindId })).toEqual([soon.id])
    expect(await ids({ assigneeId: volunteer.userId })).toEqual([soon.id])
    expect(await ids({ familyId: undefined, text: 'listed EDEM', state: 'assigned' })).toEqual([soon.id])
  })

  it('is empty for a volunteer but for own tasks, and a lawyer but for own proposals', async () => {
    const [volunteer, lawyer] = [await makeActor('volunteer'), await makeActor('lawyer')]
    const client = await makePerson()
    const { id: familyId } = await makeFamily(client.id)
    const ownCase = await makeCase()
    await makeDefendant(ownCase.id, client.id)
    await assign(lawyer, { caseId: ownCase.id })
    await assign(volunteer, { familyId })
    const proposal = await makeNeed(familyId, {
      createdById: lawyer.userId,
      states: { create: { state: 'proposed' } },
    })
    const task = await makeNeed(familyId, { states: { create: { state: 'assigned' } } })
    await assign(volunteer, { needId: task.id })
    await assign(await makeActor('volunteer'), { needId: task.id })
    for (const filter of [{ assigneeId: lawyer.userId }, { unassigned: 'on' as const }]) {
      expect((await listNeeds(volunteer, filter)).rows).toHaveLength(1)
    }
    const { rows } = await listNeeds(volunteer, {})
    expect(rows.map(({ id }) => id)).toEqual([task.id])
    expect(rows[0]?.holders.map(({ displayName }) => displayName)).toEqual([volunteer.displayName])
    expect((await listNeeds(lawyer, {})).rows.map(({ id }) => id)).toEqual([proposal.id])
    expect(await queries.getNeed(lawyer, task.id)).toBeNull()
  })

  it('names no restricted prisoner to somebody who may not see them', async () => {
    const lawyer = await makeActor('lawyer')
    const [client, hidden] = [await makePerson(), await makePerson('Hryhorii', { visibility: 'restricted' })]
    const ownCase = await makeCase()
    await makeDefendant(ownCase.id, client.id)
    await assign(lawyer, { caseId: ownCase.id })
    const family = await makeFamily(client.id)
    await db.familyPrisoner.create({ data: { familyId: family.id, personId: hidden.id } })
    const need = await makeNeed(family.id, {
      personId: hidden.id,
      createdById: lawyer.userId,
      states: { create: { state: 'proposed' } },
    })
    expect(await queries.getNeed(lawyer, need.id)).toMatchObject({
      person: null,
      prisoners: [{ id: client.id }],
    })
    expect((await listNeeds(lawyer, { text: 'hryhorii' })).rows).toEqual([])
    expect(await queries.getNeed(await makeActor('coordinator'), need.id)).toMatchObject({
      person: { id: hidden.id },
    })
  })
})

describe('my day', () => {
  it('tells coordinators what is overdue and what nobody has', async () => {
    const actor = await makeActor('coordinator')
    await db.needState.updateMany({ where: { to: null }, data: { state: 'done' } })
    const { id: familyId } = await makeFamily()
    const late = await makeNeed(familyId, { dueOn: new Date('2020-01-01') })
    const idle = await makeNeed(familyId)
    expect(await queries.listOverdueNeeds(actor)).toMatchObject({
      rows: [{ id: late.id, isOverdue: true }],
      total: 1,
    })
    expect(await queries.listUnassignedNeeds(actor)).toMatchObject({
      rows: [{ id: late.id }, { id: idle.id }],
      total: 2,
    })
    for (const role of ['volunteer', 'lawyer', 'analyst'] as const) {
      await expect(queries.listOverdueNeeds(await makeActor(role))).rejects.toThrow(ForbiddenError)
      await expect(queries.listUnassignedNeeds(await makeActor(role))).rejects.toThrow(ForbiddenError)
    }
  })

  it('shows a volunteer the own tasks still to be done', async () => {
    const volunteer = await makeActor('volunteer')
    const { id: familyId } = await makeFamily()
    const task = await makeNeed(familyId, { states: { create: { state: 'assigned' } } })
    const done = await makeNeed(familyId, { states: { create: { state: 'done' } } })
    await assign(volunteer, { needId: task.id })
    await assign(volunteer, { needId: done.id })
    expect((await queries.listMyTasks(volunteer)).map(({ id }) => id)).toEqual([task.id])
    expect(await queries.listMyTasks(await makeActor('volunteer'))).toEqual([])
    await expect(queries.listMyTasks(await makeActor('lawyer'))).rejects.toThrow(ForbiddenError)
  })
})

describe('deliveries', () => {
  it('are seen with their need, and corrected by those who may', async () => {
    const [coordinator, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { id: familyId } = await makeFamily()
    const need = await makeNeed(familyId)
    const delivery = await deliver(need, '2026-05-01', '5')
    expect(await queries.listDeliveries(coordinator, familyId)).toMatchObject([
      { amount: '5.00', currency: 'UAH' },
    ])
    expect(await queries.listDeliveries(volunteer, familyId)).toEqual([])
    expect(await queries.getDelivery(coordinator, delivery.id)).toMatchObject({ needId: need.id })
    await assign(volunteer, { needId: need.id })
    expect(await queries.listDeliveries(volunteer, familyId)).toHaveLength(1)
    expect(await queries.getDelivery(volunteer, delivery.id)).toBeNull()
    await expect(queries.listDeliveries(await makeActor('lawyer'), familyId)).rejects.toThrow(ForbiddenError)
    await expect(queries.getDelivery(await makeActor('lawyer'), delivery.id)).rejects.toThrow(ForbiddenError)
  })

  it('offers the installation’s own currency first', async () => {
    await db.settings.create({
      data: { organisation: 'Test', locales: ['en'], defaultLocale: 'en', defaultCurrency: 'EUR' },
    })
    expect((await queries.listCurrencies(await makeActor('volunteer'))).slice(0, 2)).toEqual(['EUR', 'UAH'])
    await expect(queries.listCurrencies(await makeActor('analyst'))).rejects.toThrow(ForbiddenError)
  })
})

describe('the ledger', () => {
  it('adds up per month and kind, exactly, and never two currencies', async () => {
    const actor = await makeActor('coordinator')
    const family = await makeFamily(undefined, { name: 'Ledger 100% family' })
    const [parcel, fine] = [await makeNeed(family.id), await makeNeed(family.id)]
    await deliver(parcel, '2026-01-31', '0.10')
    await deliver(parcel, '2026-01-01', '0.20')
    await deliver(parcel, '2026-01-15', '7', 'EUR')
    await deliver(fine, '2026-02-01', '999999999999.99')
    await deliver(fine, '2026-02-02')
    await deliver(await makeNeed((await makeFamily()).id), '2026-01-01', '5000')

    const ledger = await getLedger(actor, { familyId: family.id })
    const sums = ledger.map(({ month, kindId, currency, amount }) => [month, kindId, currency, amount])
    expect(sums).toHaveLength(8)
    expect(sums).toEqual(
      expect.arrayContaining([
        [null, null, 'EUR', '7.00'],
        [null, null, 'UAH', '1000000000000.29'],
        ['2026-02', null, 'UAH', '999999999999.99'],
        ['2026-02', fine.kindId, 'UAH', '999999999999.99'],
        ['2026-01', null, 'EUR', '7.00'],
        ['2026-01', null, 'UAH', '0.30'],
        ['2026-01', parcel.kindId, 'EUR', '7.00'],
        ['2026-01', parcel.kindId, 'UAH', '0.30'],
      ]),
    )
    expect(ledger.map(({ month }) => month)).toEqual([
      null,
      null,
      '2026-02',
      '2026-02',
      ...Array<string>(4).fill('2026-01'),
    ])

    const total = async (filter: LedgerFilter) =>
      (await getLedger(actor, filter)).filter(({ month }) => month === null).map(({ amount }) => amount)
    expect(await total({ text: '100% ledger', year: '2026', month: '01' })).toEqual(['7.00', '0.30'])
    expect(await total({ text: '10_%' })).toEqual([])
    expect(await total({ familyId: family.id, kindId: fine.kindId, year: '2026' })).toEqual([
      '999999999999.99',
    ])
    expect(await total({ familyId: family.id, year: '2025' })).toEqual([])
  })

  it('is for coordinators only', async () => {
    for (const role of ['volunteer', 'lawyer', 'analyst', 'administrator'] as const) {
      await expect(getLedger(await makeActor(role), {})).rejects.toThrow(ForbiddenError)
    }
  })
})

describe('counting needs', () => {
  it('tells an analyst how many there are, and nothing else', async () => {
    const analyst = await makeActor('analyst')
    const kind = await makeTerm()
    const { id: familyId } = await makeFamily()
    await makeNeed(familyId, { kindId: kind.id })
    await makeNeed(familyId, { kindId: kind.id, states: { create: { state: 'done' } } })
    const counts = await queries.countNeeds(analyst)
    expect(counts.find(({ kindId }) => kindId === kind.id)).toEqual({
      kindId: kind.id,
      kind: kind.key,
      counts: { open: 1, done: 1 },
    })
    await expect(listNeeds(analyst, {})).rejects.toThrow(ForbiddenError)
    await expect(queries.getNeed(analyst, familyId)).rejects.toThrow(ForbiddenError)
    await expect(queries.countNeeds(await makeActor('volunteer'))).rejects.toThrow(ForbiddenError)
  })
})
