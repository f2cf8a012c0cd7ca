import { describe, expect, it } from 'vitest'
import { makeActor, makeCase, makeDefendant, makeFamily, makePerson } from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { UNOPENED } from '@/lib/core/names'
import { openWith } from '@/lib/sealing/envelope'
import { keyring } from '@/lib/sealing/keyring'
import { circlesHeldBy, leaveCircles } from './circles'
import { settleKeys } from './grants'
import { ofFamily, subjectsOf, type Subject } from './holders'
import { opener, sealer } from './sealed'

/** Without the keys, which these tests are about. */
const assign = ({ userId }: Actor, subject: { familyId?: string; caseId?: string }) =>
  db.assignment.create({ data: { userId, ...subject } })

const contactsOf = (id: string): Subject => ({ kind: 'contacts', id })

const placeOf = (row: string) => ({ table: 'FamilyContact', column: 'value', row })

async function write(actor: Actor, subject: Subject, text: string) {
  const seal = await sealer(db, actor, subject, 'FamilyContact', subject.id)
  return seal('value', text)
}

async function read(actor: Actor, { id }: Subject, value: Uint8Array | null) {
  const open = await opener(db, again(actor), [value])
  return open(placeOf(id), value)
}

/** The next request: nothing is opened yet. */
const again = (actor: Actor): Actor => ({
  ...actor,
  keys: actor.keys && keyring(actor.keys.identity, actor.keys.circles),
})

const signInAgain = async (actor: Actor): Promise<Actor> => ({
  ...actor,
  keys: actor.keys && keyring(actor.keys.identity, await circlesHeldBy(db, actor.userId)),
})

describe('what is sealed for a family', () => {
  it('is read by coordinators and by whom it is given to, and by nobody else', async () => {
    const [coordinator, other, volunteer, stranger, analyst, administrator] = [
      await makeActor('coordinator'),
      await makeActor('coordinator'),
      await makeActor('volunteer'),
      await makeActor('volunteer'),
      await makeActor('analyst'),
      await makeActor('administrator'),
    ]
    const { id } = await makeFamily()
    await assign(volunteer, { familyId: id })
    const value = await write(coordinator, contactsOf(id), '+380 44 000 00 00')
    for (const reader of [coordinator, other, volunteer])
      expect(await read(reader, contactsOf(id), value)).toBe('+380 44 000 00 00')
    for (const reader of [stranger, analyst, administrator])
      expect(await read(reader, contactsOf(id), value)).toBe(UNOPENED)
    expect(await read({ ...coordinator, keys: null }, contactsOf(id), value)).toBe(UNOPENED)
  })

  it('can be read by somebody who is given the family later, once the keys are settled', async () => {
    const [coordinator, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { id } = await makeFamily()
    const value = await write(coordinator, contactsOf(id), 'an address')
    await assign(volunteer, { familyId: id })
    expect(await read(volunteer, contactsOf(id), value)).toBe(UNOPENED)
    await settleKeys(db, coordinator, ofFamily(id))
    expect(await read(volunteer, contactsOf(id), value)).toBe('an address')
  })

  it('has a new key once an assignment has ended', async () => {
    const [coordinator, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { id } = await makeFamily()
    const given = await assign(volunteer, { familyId: id })
    const before = await write(coordinator, contactsOf(id), 'before')
    const kept = again(volunteer)
    await read(volunteer, contactsOf(id), before)
    await opener(db, kept, [before])
    await db.assignment.update({ where: { id: given.id }, data: { to: new Date() } })
    await settleKeys(db, coordinator, await subjectsOf(db, given))
    const after = await write(again(coordinator), contactsOf(id), 'after')
    expect(await read(volunteer, contactsOf(id), before)).toBe(UNOPENED)
    expect(await read(volunteer, contactsOf(id), after)).toBe(UNOPENED)
    expect((await opener(db, kept, [after]))(placeOf(id), after)).toBe(UNOPENED)
    expect(await read(coordinator, contactsOf(id), before)).toBe('before')
    expect(await read(coordinator, contactsOf(id), after)).toBe('after')
  })

  it('names of members reach the lawyers of their prisoner, contact data does not', async () => {
    const [coordinator, lawyer] = [await makeActor('coordinator'), await makeActor('lawyer')]
    const person = await makePerson()
    const { id } = await makeFamily(person.id)
    const { id: caseId } = await makeCase()
    await makeDefendant(caseId, person.id)
    const [names, contact] = [
      await write(coordinator, { kind: 'family', id }, 'Ayşe'),
      await write(coordinator, contactsOf(id), 'an address'),
    ]
    const given = await assign(lawyer, { caseId })
    await settleKeys(db, coordinator, await subjectsOf(db, given))
    expect(await read(lawyer, { kind: 'family', id }, names)).toBe('Ayşe')
    expect(await read(lawyer, contactsOf(id), contact)).toBe(UNOPENED)
  })

  it('refuses a form that sends an unopened value back, and a writer without the key', async () => {
    const [coordinator, stranger] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { id } = await makeFamily()
    await write(coordinator, contactsOf(id), 'an address')
    await expect(write(coordinator, contactsOf(id), UNOPENED)).rejects.toThrow('keys.errors.unopened')
    await expect(write(stranger, contactsOf(id), 'mine')).rejects.toThrow('keys.errors.not-given')
  })
})

describe('privileged notes', () => {
  it('are opened by the lawyers of the case alone, and by the shares on paper', async () => {
    const [lawyer, colleague, coordinator] = [
      await makeActor('lawyer'),
      await makeActor('lawyer'),
      await makeActor('coordinator'),
    ]
    const { id } = await makeCase()
    await assign(lawyer, { caseId: id })
    await assign(colleague, { caseId: id })
    const notes: Subject = { kind: 'notes', id }
    const value = await write(lawyer, notes, 'what he told me')
    expect(await read(colleague, notes, value)).toBe('what he told me')
    expect(await read(coordinator, notes, value)).toBe(UNOPENED)
    const grant = await db.keyGrant.findFirst({
      where: { key: { kind: 'notes', subjectId: id }, circleId: { not: null } },
    })
    expect(await db.sealKey.findUnique({ where: { id: grant?.circleId ?? '' } })).toMatchObject({
      kind: 'recovery',
    })
  })
})

describe('a lawyer whom a coordinator gave the case', () => {
  it('writes at once, and reads the older notes when a lawyer who has the key has looked at them', async () => {
    const [lawyer, newcomer, coordinator] = [
      await makeActor('lawyer'),
      await makeActor('lawyer'),
      await makeActor('coordinator'),
    ]
    const { id } = await makeCase()
    const notes: Subject = { kind: 'notes', id }
    await assign(lawyer, { caseId: id })
    const before = await write(lawyer, notes, 'before')
    const given = await assign(newcomer, { caseId: id })
    await settleKeys(db, coordinator, await subjectsOf(db, given))
    expect(await read(newcomer, notes, before)).toBe(UNOPENED)
    const after = await write(again(newcomer), notes, 'after')
    for (const reader of [lawyer, newcomer]) expect(await read(reader, notes, after)).toBe('after')
    await settleKeys(db, again(lawyer), [notes])
    expect(await read(newcomer, notes, before)).toBe('before')
  })
})

describe('a circle', () => {
  it('gets a new key when somebody leaves, which does not open for them', async () => {
    const [coordinator, leaver] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id } = await makeFamily()
    const before = await write(coordinator, contactsOf(id), 'before')
    await db.userRole.updateMany({ where: { userId: leaver.userId }, data: { to: new Date() } })
    await leaveCircles(db, leaver.userId, ['coordinator'], [])
    const [stays, left] = [await signInAgain(coordinator), await signInAgain(leaver)]
    const after = await write(stays, contactsOf(id), 'after')
    expect(await read(stays, contactsOf(id), before)).toBe('before')
    expect(await read(stays, contactsOf(id), after)).toBe('after')
    expect(await read(left, contactsOf(id), before)).toBe(UNOPENED)
    expect(await read(leaver, contactsOf(id), after)).toBe(UNOPENED)
    const { identity = '' } = stays.keys ?? {}
    for (const grant of stays.keys?.circles ?? [])
      expect(await openWith(identity, grant.keyId, grant.sealed)).not.toBeNull()
  })
})
