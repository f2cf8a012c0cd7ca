import { describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeContact,
  makeDefendant,
  makeFamily,
  makeMember,
  makePerson,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'
import { encodeKey } from '@/lib/core/paging'
import {
  getFamily,
  listFamilies,
  listFamiliesOfPerson,
  listFamiliesToCall,
  readContact,
  readContactData,
} from './queries'

const daysAgo = (days: number) =>
  new Date(new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10))

async function makeMembers(familyId: string, kinToId: string, personId?: string) {
  return makeMember(familyId, kinToId, personId ? { personId } : { name: 'Elvira' })
}

/** A family with a telephone number and a note of a talk. */
async function makeKnownFamily() {
  const person = await makePerson('Edem Known')
  const family = await makeFamily(person.id, { name: 'Known family' })
  await makeMembers(family.id, person.id)
  const contact = await makeContact(family.id, '+380 00 000 00 01')
  return { family, person, contact }
}

const readings = (familyId: string) =>
  db.auditEvent.count({ where: { event: 'family-contacts.read', subjectId: familyId } })

describe('a family', () => {
  it('is seen by coordinators, by those given it, and by the lawyer of its prisoner', async () => {
    const { family, person } = await makeKnownFamily()
    const [coordinator, volunteer, lawyer, otherLawyer] = [
      await makeActor('coordinator'),
      await makeActor('volunteer'),
      await makeActor('lawyer'),
      await makeActor('lawyer'),
    ]
    const ownCase = await makeCase()
    await makeDefendant(ownCase.id, person.id)
    await assign(lawyer, { caseId: ownCase.id })
    const assignment = await assign(volunteer, { familyId: family.id })

    for (const actor of [coordinator, volunteer, lawyer]) {
      expect(await getFamily(actor, family.id)).toMatchObject({ members: [{ name: 'Elvira' }] })
      expect(await listFamiliesOfPerson(actor, person.id)).toHaveLength(1)
    }
    expect(await getFamily(otherLawyer, family.id)).toBeNull()
    expect(await listFamiliesOfPerson(otherLawyer, person.id)).toEqual([])

    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await getFamily(volunteer, family.id)).toBeNull()
    expect((await listFamilies(volunteer, { text: 'known' })).rows).toEqual([])
    expect(await listFamiliesOfPerson(volunteer, person.id)).toEqual([])
  })

  it('tells who took a consent to those who give the work out, and to themselves', async () => {
    const { family, person } = await makeKnownFamily()
    const [taker, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
    await db.consent.create({
      data: {
        ...{ familyId: family.id, personId: person.id, purpose: 'contact', isGiven: true },
        ...{ on: new Date('2026-01-01'), takenById: taker.userId },
      },
    })
    for (const actor of [taker, other]) await assign(actor, { familyId: family.id })
    const told = async (actor: Actor) =>
      (await getFamily(actor, family.id))?.consents.map(({ takenBy }) => takenBy)
    expect(await told(taker)).toEqual([taker.displayName])
    expect(await told(await makeActor('coordinator'))).toEqual([taker.displayName])
    expect(await told(other)).toEqual([null])
    expect(JSON.stringify(await getFamily(other, family.id))).not.toContain(taker.userId)
  })

  it('tells who talked with the family to those who give the work out, and to themselves', async () => {
    const { family } = await makeKnownFamily()
    const [talker, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
    const talk = {
      familyId: family.id,
      on: new Date('2026-01-01'),
      kind: 'call',
      byId: talker.userId,
    } as const
    await db.familyTalk.create({ data: talk })
    for (const actor of [talker, other]) await assign(actor, { familyId: family.id })
    const told = async (actor: Actor) =>
      (await readContactData(actor, family.id))?.talks.map(({ by }) => by?.displayName)
    expect(await told(talker)).toContain(talker.displayName)
    expect(await told(await makeActor('coordinator'))).toContain(talker.displayName)
    const toOther = JSON.stringify(await readContactData(other, family.id))
    expect(toOther).not.toContain(talker.displayName)
    expect(toOther).not.toContain(talker.userId)
  })

  it('is not the lawyer’s while its prisoner is only proposed as a defendant of theirs', async () => {
    const { family, person } = await makeKnownFamily()
    const lawyer = await makeActor('lawyer')
    const { id: caseId } = await makeCase()
    await makeDefendant(caseId, person.id)
    await assign(lawyer, { caseId })
    await db.person.update({ where: { id: person.id }, data: { visibility: 'proposed' } })
    expect(await getFamily(lawyer, family.id)).toBeNull()
    expect((await listFamilies(lawyer, {})).rows).toEqual([])
  })

  it('is refused to an analyst and an administrator', async () => {
    const { family, person } = await makeKnownFamily()
    for (const role of ['analyst', 'administrator'] as const) {
      const actor = await makeActor(role)
      await expect(getFamily(actor, family.id)).rejects.toThrow(ForbiddenError)
      await expect(listFamilies(actor, {})).rejects.toThrow(ForbiddenError)
      await expect(listFamiliesOfPerson(actor, person.id)).rejects.toThrow(ForbiddenError)
      await expect(listFamiliesToCall(actor)).rejects.toThrow(ForbiddenError)
      await expect(readContactData(actor, family.id)).rejects.toThrow(ForbiddenError)
    }
  })

  it('shows no restricted person to a lawyer who may not see them', async () => {
    const lawyer = await makeActor('lawyer')
    const [client, hidden, relative] = [
      await makePerson('Edem Client'),
      await makePerson('Hryhorii Hidden', { visibility: 'restricted' }),
      await makePerson('Oksana Hidden', { visibility: 'restricted' }),
    ]
    const ownCase = await makeCase()
    await makeDefendant(ownCase.id, client.id)
    await assign(lawyer, { caseId: ownCase.id })
    const family = await makeFamily(client.id)
    await db.familyPrisoner.create({ data: { familyId: family.id, personId: hidden.id } })
    await makeMembers(family.id, client.id)
    await makeMembers(family.id, client.id, relative.id)
    const hiddenKin = await makeMembers(family.id, hidden.id)
    const takenBy = { takenById: lawyer.userId, purpose: 'contact' as const, isGiven: true, on: new Date(0) }
    await db.consent.create({ data: { familyId: family.id, memberId: hiddenKin.id, ...takenBy } })
    await db.consent.create({ data: { familyId: family.id, personId: hidden.id, ...takenBy } })

    const seen = await getFamily(lawyer, family.id)
    expect(seen?.prisoners.map(({ person }) => person.name)).toEqual(['Edem Client'])
    expect(seen?.members.map(({ name }) => name)).toEqual(['Elvira'])
    expect(seen?.consents).toEqual([])
    expect(await listFamiliesOfPerson(lawyer, relative.id)).toEqual([])
    expect((await listFamilies(lawyer, { text: 'hryhorii' })).rows).toEqual([])
    const all = await getFamily(await makeActor('coordinator'), family.id)
    expect([all?.members.length, all?.consents.length]).toEqual([3, 2])
  })
})

describe('contact data', () => {
  it('is read only while the family is given, and every reading is recorded', async () => {
    const { family } = await makeKnownFamily()
    const volunteer = await makeActor('volunteer')
    expect(await readContactData(volunteer, family.id)).toBeNull()
    expect(await readings(family.id)).toBe(0)

    const assignment = await assign(volunteer, { familyId: family.id })
    expect(await getFamily(volunteer, family.id)).toMatchObject({ isReachable: true })
    expect(await readings(family.id)).toBe(0)
    expect(await readContactData(volunteer, family.id)).toMatchObject({
      contacts: [{ value: '+380 00 000 00 01' }],
    })
    expect(await readings(family.id)).toBe(1)

    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await readContactData(volunteer, family.id)).toBeNull()
  })

  it('is not the lawyer’s, nor changed by a volunteer', async () => {
    const { family, person, contact } = await makeKnownFamily()
    const [lawyer, volunteer, coordinator] = [
      await makeActor('lawyer'),
      await makeActor('volunteer'),
      await makeActor('coordinator'),
    ]
    const ownCase = await makeCase()
    await makeDefendant(ownCase.id, person.id)
    await assign(lawyer, { caseId: ownCase.id })
    await assign(volunteer, { familyId: family.id })
    expect(await getFamily(lawyer, family.id)).toMatchObject({ isReachable: false })
    await expect(readContactData(lawyer, family.id)).rejects.toThrow(ForbiddenError)
    await expect(readContact(volunteer, family.id, contact.id)).rejects.toThrow(ForbiddenError)
    expect(await readContact(coordinator, family.id, contact.id)).toMatchObject({ kind: 'phone' })
    expect(await readings(family.id)).toBe(1)
    expect(await readContact(coordinator, (await makeFamily()).id, contact.id)).toBeNull()
  })
})

describe('the list of families', () => {
  it('filters by name, region, coordinator and silence', async () => {
    const actor = await makeActor('coordinator')
    const person = await makePerson('Zarema Filterova')
    const family = await makeFamily(person.id, {
      name: 'Of the filter',
      region: 'Sudak',
      coordinatorId: actor.userId,
    })
    await makeFamily(undefined, { name: 'Another', region: 'Kerch', lastContactOn: daysAgo(3) })
    const names = async (filter: object) => (await listFamilies(actor, filter)).rows.map(({ name }) => name)
    expect(await names({ text: 'filterova' })).toEqual(['Of the filter'])
    expect(await names({ text: 'of THE filter' })).toEqual(['Of the filter'])
    expect(await names({ region: 'sud' })).toEqual(['Of the filter'])
    expect(await names({ coordinatorId: actor.userId })).toEqual(['Of the filter'])
    expect(await names({ region: 'Kerch', quiet: 'on' })).toEqual([])
    await db.family.update({ where: { id: family.id }, data: { closedAt: new Date() } })
    expect(await names({ region: 'sud' })).toEqual([])
    expect(await names({ region: 'sud', show: 'closed' })).toEqual(['Of the filter'])
  })

  it('goes through every family once, those never spoken with last', async () => {
    const actor = await makeActor('coordinator')
    const coordinatorId = actor.userId
    const [never, long, recent] = [
      await makeFamily(undefined, { name: 'A', coordinatorId }),
      await makeFamily(undefined, { name: 'B', coordinatorId, lastContactOn: daysAgo(90) }),
      await makeFamily(undefined, { name: 'C', coordinatorId, lastContactOn: daysAgo(1) }),
    ]
    const ids = async (after?: string) =>
      (await listFamilies(actor, { coordinatorId, sort: 'contact', after })).rows.map(({ id }) => id)
    expect(await ids()).toEqual([long.id, recent.id, never.id])
    expect(await ids(encodeKey(daysAgo(90).toISOString().slice(0, 10), long.id))).toEqual([
      recent.id,
      never.id,
    ])
    expect(await ids(encodeKey(null, never.id))).toEqual([])
  })

  it('of families to call begins after thirty days, counted from the first day for those never called', async () => {
    const actor = await makeActor('coordinator')
    await db.family.updateMany({ data: { lastContactOn: daysAgo(0) } })
    await makeFamily(undefined, { name: 'Young', createdAt: daysAgo(5) })
    await makeFamily(undefined, { name: 'Never', createdAt: daysAgo(40) })
    await makeFamily(undefined, { name: 'Long', lastContactOn: daysAgo(31) })
    await makeFamily(undefined, { name: 'Closed', lastContactOn: daysAgo(31), closedAt: new Date() })
    const { rows, total } = await listFamiliesToCall(actor)
    expect(rows.map(({ name }) => name)).toEqual(['Never', 'Long'])
    expect(total).toBe(2)
  })
})
