import { describe, expect, it } from 'vitest'
import {
  assign,
  auditOf,
  makeActor,
  makeCase,
  makeDefendant,
  makeFamily,
  makeNeed,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import { assign as assignWork, endAssignment } from '@/lib/access/commands'
import { listAssignments } from '@/lib/access/queries'
import { getFamily } from '@/lib/families/queries'
import * as commands from './commands'
import { getLedger, getNeed, listMyTasks, listNeeds, listUnassignedNeeds } from './queries'
import { assignNeedSchema, deliverySchema, newDeliverySchema, newNeedSchema, needSchema } from './schema'

const newNeed = async (familyId: string, more = {}) =>
  newNeedSchema.parse({ familyId, kindId: (await makeTerm()).id, ...more })

const newDelivery = (needId: string, more = {}) =>
  newDeliverySchema.parse({ needId, deliveredOn: '2026-05-04', isMet: 'no', ...more })

const giveTo = (coordinator: Actor, needId: string, user: Actor, more = {}) =>
  commands.assignNeed(coordinator, assignNeedSchema.parse({ id: needId, userId: user.userId, ...more }))

async function makeTask() {
  const [coordinator, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
  const family = await makeFamily()
  const need = await makeNeed(family.id)
  await giveTo(coordinator, need.id, volunteer)
  return { coordinator, volunteer, family, need }
}

const states = async (needId: string) =>
  (await db.needState.findMany({ where: { needId }, orderBy: { from: 'asc' } })).map(({ state }) => state)

const events = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ event }) => event)

describe('a need', () => {
  it('is added by a coordinator, once however often it is sent', async () => {
    const actor = await makeActor('coordinator')
    const family = await makeFamily()
    const input = await newNeed(family.id, { id: crypto.randomUUID(), dueOn: '2190-12-24' })
    const { id } = await commands.addNeed(actor, input)
    expect(await commands.addNeed(actor, input)).toEqual({ id })
    expect(await getNeed(actor, id)).toMatchObject({ state: 'open', dueOn: '2190-12-24' })
    expect(await events(id)).toEqual(['need.added'])
  })

  it('is proposed by the volunteer who has the family and the lawyer of its prisoner, and confirmed', async () => {
    const [coordinator, volunteer, lawyer] = [
      await makeActor('coordinator'),
      await makeActor('volunteer'),
      await makeActor('lawyer'),
    ]
    const person = await makePerson()
    const family = await makeFamily(person.id)
    const input = await newNeed(family.id)
    await expect(commands.addNeed(volunteer, input)).rejects.toThrow(ForbiddenError)
    await expect(commands.addNeed(lawyer, input)).rejects.toThrow(ForbiddenError)

    await assign(volunteer, { familyId: family.id })
    const ownCase = await makeCase()
    await makeDefendant(ownCase.id, person.id)
    await assign(lawyer, { caseId: ownCase.id })
    const { id } = await commands.addNeed(volunteer, input)
    expect(await getNeed(volunteer, id)).toMatchObject({ state: 'proposed' })
    expect(await getNeed(lawyer, id)).toBeNull()
    await commands.addNeed(lawyer, input)

    await commands.confirmNeed(coordinator, { id })
    expect(await getNeed(coordinator, id)).toMatchObject({
      state: 'open',
      states: [{ state: 'proposed' }, { state: 'open' }],
    })
    expect(await getNeed(volunteer, id)).toBeNull()
    await expect(commands.confirmNeed(coordinator, { id })).rejects.toThrow(RuleError)
  })

  it('is of a kind of need, for a prisoner of the family, and of a family still supported', async () => {
    const actor = await makeActor('coordinator')
    const family = await makeFamily()
    const wrongKind = await newNeed(family.id, { kindId: (await makeTerm('aim')).id })
    await expect(commands.addNeed(actor, wrongKind)).rejects.toThrow(RuleError)
    const wrongPerson = await newNeed(family.id, { personId: (await makePerson()).id })
    await expect(commands.addNeed(actor, wrongPerson)).rejects.toThrow(RuleError)
    const closed = await makeFamily(undefined, { closedAt: new Date() })
    await expect(commands.addNeed(actor, await newNeed(closed.id))).rejects.toThrow(ForbiddenError)
  })

  it('is not saved over a newer version, nor changed once it is dropped', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id, kindId } = await makeNeed((await makeFamily()).id)
    const input = (description: string) => needSchema.parse({ id, version: '1', kindId, description })
    await commands.changeNeed(other, input('Socks'))
    const refused = await commands.changeNeed(actor, input('Tea')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { description: 'Socks', version: '2' },
      savedBy: other.displayName,
    })
    await commands.dropNeed(actor, { id, reason: 'Bought by the neighbours' })
    await expect(commands.changeNeed(actor, input('Tea'))).rejects.toThrow(RuleError)
  })

  it('is dropped with its reason and may be opened again', async () => {
    const { coordinator, volunteer, need } = await makeTask()
    await commands.dropNeed(coordinator, { id: need.id, reason: 'Moved away' })
    expect((await getNeed(coordinator, need.id))?.states.at(-1)).toMatchObject({
      state: 'dropped',
      reason: 'Moved away',
    })
    expect(await getNeed(volunteer, need.id)).toBeNull()
    await commands.reopenNeed(coordinator, { id: need.id })
    expect(await states(need.id)).toEqual(['open', 'assigned', 'dropped', 'open'])
    expect(await getNeed(coordinator, need.id)).toMatchObject({ state: 'open', holders: [] })
  })

  it('takes one of two steps made at once', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await makeNeed((await makeFamily()).id)
    const steps = await Promise.allSettled([
      commands.dropNeed(actor, { id, reason: 'One' }),
      commands.dropNeed(actor, { id, reason: 'Two' }),
    ])
    expect(steps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await states(id)).toEqual(['open', 'dropped'])
  })
})

describe('a task', () => {
  it('is seen at once, with the family only when that was given too, and gone at once', async () => {
    const { coordinator, volunteer, family, need } = await makeTask()
    expect(await listMyTasks(volunteer)).toMatchObject([{ id: need.id, family: { name: family.name } }])
    expect(await getNeed(volunteer, need.id)).toMatchObject({ state: 'assigned', isFamilyReachable: false })
    expect(await getFamily(volunteer, family.id)).toBeNull()
    await giveTo(coordinator, need.id, volunteer, { withFamily: 'on' })
    expect(await getNeed(volunteer, need.id)).toMatchObject({ isFamilyReachable: true })
    expect(await getFamily(volunteer, family.id)).not.toBeNull()

    const [holder] = (await getNeed(coordinator, need.id))?.holders ?? []
    const assignmentId = holder?.assignmentId ?? ''
    await commands.takeBackNeed(coordinator, { id: need.id, assignmentId, withFamily: true })
    expect(await listMyTasks(volunteer)).toEqual([])
    expect(await getNeed(volunteer, need.id)).toBeNull()
    expect(await getFamily(volunteer, family.id)).toBeNull()
    expect(await states(need.id)).toEqual(['open', 'assigned', 'open'])
    expect(await events(family.id)).toEqual(['assignment.given', 'assignment.ended'])
  })

  it('shows the family it came with until it is over, and no longer', async () => {
    const { coordinator, volunteer, family, need } = await makeTask()
    const another = await makeNeed(family.id)
    const sees = async () => (await getFamily(volunteer, family.id)) !== null
    await giveTo(coordinator, need.id, volunteer, { withFamily: 'on' })
    await giveTo(coordinator, another.id, volunteer, { withFamily: 'on' })
    expect(await listAssignments(coordinator, 'family', family.id)).toHaveLength(1)
    await commands.reportDelivery(volunteer, newDelivery(need.id, { isMet: 'yes' }))
    expect(await sees()).toBe(true)
    await commands.dropNeed(coordinator, { id: another.id, reason: 'Not needed' })
    expect(await sees()).toBe(false)
    await commands.reopenNeed(coordinator, { id: another.id })
    expect(await sees()).toBe(false)
    await giveTo(coordinator, another.id, volunteer, { withFamily: 'on' })
    const [holder] = (await getNeed(coordinator, another.id))?.holders ?? []
    const task = { id: another.id, assignmentId: holder?.assignmentId ?? '', withFamily: false }
    await commands.takeBackNeed(coordinator, task)
    expect(await sees()).toBe(false)
  })

  it('leaves a family that was given for itself, until that is ended', async () => {
    const { coordinator, volunteer, family, need } = await makeTask()
    await giveTo(coordinator, need.id, volunteer, { withFamily: 'on' })
    const given = { kind: 'family', subjectId: family.id, userId: volunteer.userId } as const
    await assignWork(coordinator, given)
    const [assignment] = await listAssignments(coordinator, 'family', family.id)
    expect(assignment).toMatchObject({ withNeedId: null })
    await commands.reportDelivery(volunteer, newDelivery(need.id, { isMet: 'yes' }))
    expect(await getFamily(volunteer, family.id)).not.toBeNull()
    await commands.reopenNeed(coordinator, { id: need.id })
    await giveTo(coordinator, need.id, volunteer, { withFamily: 'on' })
    await endAssignment(coordinator, { id: assignment?.id ?? '' })
    expect(await getFamily(volunteer, family.id)).toBeNull()
  })

  it('shared by two stays assigned until both are taken back', async () => {
    const { coordinator, need } = await makeTask()
    await giveTo(coordinator, need.id, await makeActor('volunteer'))
    for (const state of ['assigned', 'open']) {
      const [holder] = (await getNeed(coordinator, need.id))?.holders ?? []
      await commands.takeBackNeed(coordinator, {
        id: need.id,
        assignmentId: holder?.assignmentId ?? '',
        withFamily: false,
      })
      expect(await getNeed(coordinator, need.id)).toMatchObject({ state })
    }
  })

  it('is given to volunteers and coordinators who are still there', async () => {
    const coordinator = await makeActor('coordinator')
    const need = await makeNeed((await makeFamily()).id)
    const gone = await makeActor('volunteer')
    await db.user.update({ where: { id: gone.userId }, data: { removedAt: new Date() } })
    for (const user of [gone, await makeActor('analyst'), await makeActor('administrator')]) {
      await expect(giveTo(coordinator, need.id, user)).rejects.toThrow(RuleError)
    }
  })

  it('of somebody removed is a need that nobody has', async () => {
    const { coordinator, volunteer, need } = await makeTask()
    const ids = async () => (await listUnassignedNeeds(coordinator)).rows.map(({ id }) => id)
    expect(await ids()).not.toContain(need.id)
    await db.user.update({ where: { id: volunteer.userId }, data: { removedAt: new Date() } })
    expect(await ids()).toContain(need.id)
  })
})

it('a need for a prisoner whom the proposer may not see is refused as one for nobody', async () => {
  const lawyer = await makeActor('lawyer')
  const [client, hidden] = [await makePerson(), await makePerson('Hidden', { visibility: 'restricted' })]
  const family = await makeFamily(client.id)
  await db.familyPrisoner.create({ data: { familyId: family.id, personId: hidden.id } })
  const { id: caseId } = await makeCase()
  await makeDefendant(caseId, client.id)
  await assign(lawyer, { caseId })
  for (const personId of [hidden.id, crypto.randomUUID()]) {
    const proposal = commands.addNeed(lawyer, await newNeed(family.id, { personId }))
    await expect(proposal).rejects.toMatchObject({ key: 'form.choose', field: 'personId' })
  }
})

describe('a delivery', () => {
  it('is reported by whoever has the task, kept exactly, and ends the task when the need is met', async () => {
    const { coordinator, volunteer, need } = await makeTask()
    await commands.reportDelivery(volunteer, newDelivery(need.id, { amount: '1250.50', currency: 'UAH' }))
    expect(await getNeed(volunteer, need.id)).toMatchObject({
      state: 'assigned',
      deliveries: [{ amount: '1250.50', currency: 'UAH', isOwn: true }],
    })
    const input = newDelivery(need.id, { id: crypto.randomUUID(), isMet: 'yes' })
    expect(await commands.reportDelivery(volunteer, input)).toMatchObject({ id: need.id, isOver: true })
    expect(await commands.reportDelivery(volunteer, input)).toMatchObject({ id: need.id, isOver: true })
    expect(await getNeed(volunteer, need.id)).toBeNull()
    expect(await getNeed(coordinator, need.id)).toMatchObject({
      state: 'done',
      deliveries: { length: 2 },
      holders: [],
    })
  })

  it('makes the next occurrence of what repeats, once', async () => {
    const actor = await makeActor('coordinator')
    const need = await makeNeed((await makeFamily()).id, { repeat: 'monthly', dueOn: new Date('2026-01-31') })
    await commands.reportDelivery(actor, newDelivery(need.id, { isMet: 'yes' }))
    await commands.reopenNeed(actor, { id: need.id })
    await commands.reportDelivery(actor, newDelivery(need.id, { isMet: 'yes' }))
    const next = await db.need.findMany({ where: { repeatOfId: need.id } })
    expect(next).toMatchObject([
      { state: 'open', dueOn: new Date('2026-02-28'), repeat: 'monthly', kindId: need.kindId },
    ])
  })

  it('is corrected by its reporter while the task is theirs, and by a coordinator always', async () => {
    const { coordinator, volunteer, need } = await makeTask()
    const another = await makeActor('volunteer')
    await giveTo(coordinator, need.id, another)
    await commands.reportDelivery(volunteer, newDelivery(need.id, { amount: '10', currency: 'EUR' }))
    const { id } = await db.delivery.findFirstOrThrow({ where: { needId: need.id } })
    const input = (version: string, amount: string) =>
      deliverySchema.parse({ id, version, deliveredOn: '2026-05-05', amount, currency: 'EUR' })
    await expect(commands.changeDelivery(another, input('1', '99'))).rejects.toThrow(ForbiddenError)
    await commands.changeDelivery(volunteer, input('1', '12'))
    const refused = await commands
      .changeDelivery(coordinator, input('1', '13'))
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { amount: '12.00', version: '2' },
      savedBy: volunteer.displayName,
    })
    await commands.reportDelivery(volunteer, newDelivery(need.id, { isMet: 'yes' }))
    await expect(commands.changeDelivery(volunteer, input('2', '14'))).rejects.toThrow(ForbiddenError)
    await commands.changeDelivery(coordinator, input('2', '15'))
  })

  it('is taken out of the ledger by the same people, and stays in the audit with its sum', async () => {
    const { coordinator, volunteer, family, need } = await makeTask()
    const another = await makeActor('volunteer')
    await giveTo(coordinator, need.id, another)
    const report = async (amount: string) => {
      const id = crypto.randomUUID()
      await commands.reportDelivery(volunteer, newDelivery(need.id, { id, amount, currency: 'UAH' }))
      return { id, reason: 'twice' as const }
    }
    const [kept, wrong] = [await report('100.10'), await report('1200.50')]
    await expect(commands.removeDelivery(another, wrong)).rejects.toThrow(ForbiddenError)
    await commands.removeDelivery(volunteer, wrong)
    const total = (await getLedger(coordinator, { familyId: family.id })).find(({ month }) => month === null)
    expect(total).toMatchObject({ amount: '100.10', deliveries: 1 })
    expect(await auditOf('delivery.removed', need.id)).toMatchObject({
      actor: { id: volunteer.userId },
      detail: { delivery: wrong.id, reason: 'twice', amount: '1200.50', currency: 'UAH' },
    })
    await commands.reportDelivery(volunteer, newDelivery(need.id, { isMet: 'yes' }))
    await expect(commands.removeDelivery(volunteer, kept)).rejects.toThrow(ForbiddenError)
    await commands.removeDelivery(coordinator, kept)
    expect(await getNeed(coordinator, need.id)).toMatchObject({ state: 'done', deliveries: { length: 1 } })
  })

  it('is not for what is only proposed or was dropped', async () => {
    const actor = await makeActor('coordinator')
    const volunteer = await makeActor('volunteer')
    const family = await makeFamily()
    await assign(volunteer, { familyId: family.id })
    const { id } = await commands.addNeed(volunteer, await newNeed(family.id))
    await expect(commands.reportDelivery(volunteer, newDelivery(id))).rejects.toThrow(ForbiddenError)
    await expect(commands.reportDelivery(actor, newDelivery(id))).rejects.toThrow(RuleError)
    await commands.dropNeed(actor, { id, reason: 'Not needed' })
    await expect(commands.reportDelivery(actor, newDelivery(id))).rejects.toThrow(RuleError)
  })
})

describe('somebody else', () => {
  it('does nothing with the need: another volunteer, one whose task has ended, a lawyer, nobody’s need', async () => {
    const { volunteer, family, need } = await makeTask()
    const ended = await makeActor('volunteer')
    const assignment = await assign(ended, { needId: need.id })
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    const { id, kindId } = need
    const attempts = (actor: Actor, needId: string) => [
      () => commands.changeNeed(actor, needSchema.parse({ id: needId, version: '1', kindId })),
      () => commands.confirmNeed(actor, { id: needId }),
      () => commands.dropNeed(actor, { id: needId, reason: 'Mine' }),
      () => commands.reopenNeed(actor, { id: needId }),
      () => giveTo(actor, needId, volunteer),
      () => commands.takeBackNeed(actor, { id: needId, assignmentId: assignment.id, withFamily: false }),
    ]
    const reports = (actor: Actor, needId: string) => () =>
      commands.reportDelivery(actor, newDelivery(needId))
    const outsiders = [
      ended,
      await makeActor('volunteer'),
      await makeActor('lawyer'),
      await makeActor('analyst'),
    ]
    const refused = [
      ...attempts(volunteer, id),
      ...outsiders.flatMap((actor) => [...attempts(actor, id), reports(actor, id)]),
      ...attempts(await makeActor('coordinator'), crypto.randomUUID()),
      reports(await makeActor('coordinator'), crypto.randomUUID()),
      async () => commands.addNeed(ended, await newNeed(family.id)),
    ]
    for (const attempt of refused) await expect(attempt()).rejects.toThrow(ForbiddenError)
    expect((await listNeeds(ended, {})).rows).toEqual([])
  })
})
