import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/core/actor'
import { UnconfirmedError } from '@/lib/access/recent'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { UNOPENED } from '@/lib/core/names'
import { readNotes } from '@/lib/cases/queries'
import { readContactData } from '@/lib/families/queries'
import { circlesHeldBy, renewCircles } from '@/lib/keys/circles'
import { keyring } from '@/lib/sealing/keyring'
import { db } from '@/prisma/owner-db'
import {
  assign,
  identityOf,
  makeActor,
  makeCase,
  makeContact,
  makeFamily,
  makeNote,
  paperShares,
} from '@/prisma/factories'
import { giveKeys, giveRole, putSharesAway, recoverKeys, renewShares } from './commands'
import { getKeys } from './queries'

/** Their next request. */
async function next(actor: Actor, ...roles: Role[]): Promise<Actor> {
  const held = await circlesHeldBy(db, actor.userId)
  return { ...actor, roles: roles.length > 0 ? roles : actor.roles, keys: keyring(identityOf(actor), held) }
}

/** As after a password that nobody remembered: what was sealed for them is closed. */
const lose = ({ userId }: Actor) => db.keyGrant.deleteMany({ where: { userId } })

async function makeKnownFamily() {
  const { id } = await makeFamily()
  await makeContact(id, '+380 00 000 00 01')
  return id
}

const readPhone = async (actor: Actor, familyId: string) =>
  (await readContactData(actor, familyId))?.contacts[0]?.value

describe('keys', () => {
  it('wait for somebody who has them when a role was given by somebody who has not', async () => {
    const [administrator, coordinator] = [await makeActor('administrator'), await makeActor('coordinator')]
    const familyId = await makeKnownFamily()
    const user = await makeActor('volunteer')
    await giveRole(administrator, { userId: user.userId, role: 'coordinator' })
    const promoted = await next(user, 'volunteer', 'coordinator')
    expect(await readPhone(promoted, familyId)).toBe(UNOPENED)
    expect(await getKeys(promoted)).toMatchObject({ opens: ['everybody'], waitsFor: ['coordinators'] })
    expect((await getKeys(administrator)).waiting).toEqual([])
    expect((await getKeys(coordinator)).waiting).toMatchObject([
      { id: user.userId, waitsFor: ['coordinators'] },
    ])
    await giveKeys(coordinator, { userId: user.userId })
    expect(await readPhone(await next(promoted), familyId)).toBe('+380 00 000 00 01')
    expect((await getKeys(coordinator)).waiting).toEqual([])
  })

  it('of work come back with those of the circles', async () => {
    const [coordinator, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const familyId = await makeKnownFamily()
    await assign(volunteer, { familyId })
    await lose(volunteer)
    expect(await readPhone(await next(volunteer), familyId)).toBe(UNOPENED)
    await giveKeys(coordinator, { userId: volunteer.userId })
    expect(await readPhone(await next(volunteer), familyId)).toBe('+380 00 000 00 01')
  })

  it('are given by nobody to themselves, and only after a factor', async () => {
    const [coordinator, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    await expect(giveKeys(coordinator, { userId: coordinator.userId })).rejects.toThrow(ForbiddenError)
    await expect(
      giveKeys({ ...coordinator, confirmedAt: null }, { userId: volunteer.userId }),
    ).rejects.toThrow(UnconfirmedError)
  })

  it('give nobody more than the giver has', async () => {
    const [volunteer, coordinator] = [await makeActor('volunteer'), await makeActor('coordinator')]
    const familyId = await makeKnownFamily()
    await lose(coordinator)
    await giveKeys(volunteer, { userId: coordinator.userId })
    expect(await getKeys(await next(coordinator))).toMatchObject({
      opens: ['everybody'],
      waitsFor: ['coordinators'],
    })
    expect(await readPhone(await next(coordinator), familyId)).toBe(UNOPENED)
  })
})

describe('the shares on paper', () => {
  it('give back to a coordinator and to a lawyer what is theirs, and no more', async () => {
    const [coordinator, lawyer] = [await makeActor('coordinator'), await makeActor('lawyer')]
    const familyId = await makeKnownFamily()
    const [own, other] = [await makeCase(), await makeCase()]
    await assign(lawyer, { caseId: own.id })
    const colleague = await makeActor('lawyer')
    await assign(colleague, { caseId: other.id })
    await makeNote(lawyer, own.id, 'The alibi')
    await makeNote(colleague, other.id, 'Not theirs')
    for (const user of [coordinator, lawyer]) await lose(user)
    const [first = '', second = '', third = ''] = await paperShares()

    await recoverKeys(coordinator, { first, second: third })
    expect(await readPhone(await next(coordinator), familyId)).toBe('+380 00 000 00 01')

    await recoverKeys(lawyer, { first: second.toLowerCase(), second: first.replaceAll('-', ' ') })
    const again = await next(lawyer)
    expect(await readNotes(again, own.id)).toMatchObject({ notes: [{ text: 'The alibi' }] })
    const opened = await db.keyGrant.count({
      where: { userId: lawyer.userId, key: { subjectId: other.id } },
    })
    expect(opened).toBe(0)
    expect(await getKeys(again)).toMatchObject({ opens: ['everybody'], waitsFor: [] })
  })

  it('open nothing alone, mistyped, or of another installation', async () => {
    const coordinator = await makeActor('coordinator')
    const [first = '', second = ''] = await paperShares()
    const typed = second.startsWith('A') ? second.replace('A', 'B') : `A${second.slice(1)}`
    for (const wrong of [first, typed, 'paper'])
      await expect(recoverKeys(coordinator, { first, second: wrong })).rejects.toThrow(RuleError)
  })
})

describe('new shares', () => {
  it('open what the old ones opened, which open nothing more, and wait until they are put away', async () => {
    const [administrator, coordinator, lawyer] = [
      await makeActor('administrator'),
      await makeActor('coordinator'),
      await makeActor('lawyer'),
    ]
    const familyId = await makeKnownFamily()
    const own = await makeCase()
    await assign(lawyer, { caseId: own.id })
    await makeNote(lawyer, own.id, 'The alibi')
    const [first = '', second = ''] = await paperShares()
    await expect(renewShares(coordinator, { first, second })).rejects.toThrow(ForbiddenError)
    await expect(renewShares({ ...administrator, confirmedAt: null }, { first, second })).rejects.toThrow(
      UnconfirmedError,
    )
    await expect(renewShares(administrator, { first, second: first })).rejects.toThrow(RuleError)
    await renewShares(administrator, { first, second })
    const { shares } = await getKeys(await next(administrator))
    expect(shares).toHaveLength(3)
    expect((await getKeys(coordinator)).shares).toEqual([])
    for (const user of [coordinator, lawyer]) await lose(user)
    await expect(recoverKeys(coordinator, { first, second })).rejects.toThrow(RuleError)
    const [, other = '', last = ''] = shares
    await recoverKeys(coordinator, { first: other, second: last })
    expect(await readPhone(await next(coordinator), familyId)).toBe('+380 00 000 00 01')
    await recoverKeys(lawyer, { first: last, second: other })
    expect(await readNotes(await next(lawyer), own.id)).toMatchObject({ notes: [{ text: 'The alibi' }] })
    await putSharesAway(administrator, {})
    expect((await getKeys(await next(administrator))).shares).toEqual([])
  })
})

describe('new keys for the circles', () => {
  it('open what was written before and after to those who are in them, and nothing of after to the old keys', async () => {
    const coordinator = await makeActor('coordinator')
    const before = await makeKnownFamily()
    const old = await circlesHeldBy(db, coordinator.userId)
    expect(await db.$transaction((tx) => renewCircles(tx))).toContain('coordinators')
    const after = await makeKnownFamily()
    const now = await next(coordinator)
    for (const familyId of [before, after]) expect(await readPhone(now, familyId)).toBe('+380 00 000 00 01')
    const kept = { ...coordinator, keys: keyring(identityOf(coordinator), old) }
    expect(await readPhone(kept, before)).toBe('+380 00 000 00 01')
    expect(await readPhone(kept, after)).toBe(UNOPENED)
  })

  it('are all there or none, when it is broken off', async () => {
    const keys = () => db.sealKey.findMany({ orderBy: { id: 'asc' } })
    const before = await keys()
    const broken = db.$transaction(async (tx) => {
      await renewCircles(tx)
      throw new Error('power cut')
    })
    await expect(broken).rejects.toThrow('power cut')
    expect(await keys()).toEqual(before)
  })
})
