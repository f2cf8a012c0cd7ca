import { describe, expect, it } from 'vitest'
import { assign, auditOf, makeActor, makeFamily, makeMember, makeNeed, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import * as commands from './commands'
import { getFamily, readContactData } from './queries'
import {
  consentSchema,
  contactSchema,
  familySchema,
  memberSchema,
  newContactSchema,
  newFamilySchema,
  newMemberSchema,
  talkSchema,
} from './schema'

async function makeFamilyOf() {
  const person = await makePerson('Edem Prisoner')
  return { person, family: await makeFamily(person.id) }
}

const events = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ event }) => event)

describe('a family', () => {
  it('is created for its prisoner, once however often it is sent', async () => {
    const actor = await makeActor('coordinator')
    const person = await makePerson()
    const input = newFamilySchema.parse({
      id: crypto.randomUUID(),
      personId: person.id,
      name: 'Aliyev family',
    })
    const { id } = await commands.createFamily(actor, input)
    expect(await commands.createFamily(actor, input)).toEqual({ id })
    expect(await getFamily(actor, id)).toMatchObject({
      name: 'Aliyev family',
      prisoners: [{ person: { id: person.id } }],
    })
    expect(await events(id)).toEqual(['family.created'])
  })

  it('refuses a coordinator who is none', async () => {
    const actor = await makeActor('coordinator')
    const coordinatorId = (await makeActor('volunteer')).userId
    const input = newFamilySchema.parse({
      personId: (await makePerson()).id,
      name: 'Aliyev family',
      coordinatorId,
    })
    await expect(commands.createFamily(actor, input)).rejects.toThrow(RuleError)
  })

  it('keeps a coordinator who has left, until another is chosen', async () => {
    const [actor, gone] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { family } = await makeFamilyOf()
    const input = (version: string, coordinatorId: string) =>
      familySchema.parse({ id: family.id, version, name: 'Aliyev family', coordinatorId })
    await commands.changeFamily(actor, input('1', gone.userId))
    await db.user.update({ where: { id: gone.userId }, data: { removedAt: new Date() } })
    await commands.changeFamily(actor, input('2', gone.userId))
    await commands.changeFamily(actor, input('3', actor.userId))
    await expect(commands.changeFamily(actor, input('4', gone.userId))).rejects.toThrow(RuleError)
  })

  it('is not saved over a newer version', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { family } = await makeFamilyOf()
    const input = (region: string) =>
      familySchema.parse({ id: family.id, version: '1', name: 'Aliyev family', region })
    await commands.changeFamily(other, input('Sudak'))
    const refused = await commands.changeFamily(actor, input('Kerch')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({ current: { region: 'Sudak', version: '2' }, savedBy: other.displayName })
  })

  it('is closed when nothing is needed any more, and leaves everybody’s work', async () => {
    const [actor, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { family } = await makeFamilyOf()
    const need = await makeNeed(family.id)
    await assign(volunteer, { familyId: family.id })
    await expect(commands.closeFamily(actor, { id: family.id })).rejects.toThrow(RuleError)
    await db.need.update({ where: { id: need.id }, data: { state: 'done' } })
    await commands.closeFamily(actor, { id: family.id })
    expect(await getFamily(volunteer, family.id)).toBeNull()
    expect(await events(family.id)).toEqual(['assignment.ended', 'family.closed'])
    await commands.reopenFamily(actor, { id: family.id })
    expect(await getFamily(actor, family.id)).toMatchObject({ closedAt: null })
  })

  it('keeps its last prisoner, and one to whom somebody is kin', async () => {
    const actor = await makeActor('coordinator')
    const { family, person } = await makeFamilyOf()
    const familyId = family.id
    const other = await makePerson('Timur Second')
    await expect(commands.removePrisoner(actor, { familyId, personId: person.id })).rejects.toThrow(RuleError)
    await commands.addPrisoner(actor, { familyId, personId: other.id })
    await makeMember(familyId, person.id, { name: 'Elvira' })
    await expect(commands.removePrisoner(actor, { familyId, personId: person.id })).rejects.toThrow(RuleError)
    await commands.removePrisoner(actor, { familyId, personId: other.id })
    expect(await getFamily(actor, familyId)).toMatchObject({ prisoners: [{ person: { id: person.id } }] })
  })
})

describe('a member', () => {
  it('may be a name with a year of birth, or a prisoner with a record', async () => {
    const actor = await makeActor('coordinator')
    const { family, person } = await makeFamilyOf()
    const son = await makePerson('Timur Son')
    const member = { familyId: family.id, kinToId: person.id }
    await commands.addMember(
      actor,
      newMemberSchema.parse({ ...member, kin: 'daughter', name: 'Safiye', born: { year: '2017' } }),
    )
    await commands.addMember(actor, newMemberSchema.parse({ ...member, kin: 'son', personId: son.id }))
    expect((await getFamily(actor, family.id))?.members).toEqual([
      expect.objectContaining({
        kin: 'son',
        person: expect.objectContaining({ name: 'Timur Son' }) as unknown,
      }),
      expect.objectContaining({ kin: 'daughter', bornOn: new Date('2017-01-01'), bornPrecision: 'year' }),
    ])
  })

  it('is kin to a prisoner of this family, and not to themselves', async () => {
    const actor = await makeActor('coordinator')
    const { family, person } = await makeFamilyOf()
    const stranger = await makePerson()
    const add = (more: object) =>
      commands.addMember(
        actor,
        newMemberSchema.parse({ familyId: family.id, kin: 'wife', name: 'Elvira', ...more }),
      )
    await expect(add({ kinToId: stranger.id })).rejects.toThrow(RuleError)
    await expect(add({ kinToId: person.id, personId: person.id })).rejects.toThrow(RuleError)
  })

  it('is changed in its own family, and stays while consent is on record', async () => {
    const actor = await makeActor('coordinator')
    const [{ family, person }, elsewhere] = [await makeFamilyOf(), await makeFamilyOf()]
    const { id } = await makeMember(family.id, person.id, { name: 'Elvira' })
    const input = memberSchema.parse({
      id,
      version: '1',
      familyId: family.id,
      kin: 'partner',
      kinToId: person.id,
      name: 'Elvira',
    })
    await commands.changeMember(actor, input)
    await expect(commands.changeMember(actor, input)).rejects.toThrow(ConflictError)
    const moved = { ...input, familyId: elsewhere.family.id, kinToId: elsewhere.person.id }
    await expect(commands.changeMember(actor, moved)).rejects.toThrow(ForbiddenError)
    await expect(commands.removeMember(actor, { id, familyId: elsewhere.family.id })).rejects.toThrow(
      ForbiddenError,
    )
    const consent = {
      familyId: family.id,
      who: `member:${id}`,
      purpose: 'contact',
      answer: 'given',
      on: '2026-01-01',
    }
    await commands.recordConsent(actor, consentSchema.parse(consent))
    await expect(commands.removeMember(actor, { id, familyId: family.id })).rejects.toThrow(RuleError)
  })
})

describe('contact data', () => {
  it('is added, changed and removed, and only events are recorded of it', async () => {
    const actor = await makeActor('coordinator')
    const { family } = await makeFamilyOf()
    const familyId = family.id
    await commands.addContact(
      actor,
      newContactSchema.parse({ familyId, kind: 'phone', value: '+380 00 000 00 02' }),
    )
    const { id } = await db.familyContact.findFirstOrThrow({ where: { familyId } })
    const input = contactSchema.parse({ id, version: '1', familyId, kind: 'messenger', value: '@elvira' })
    await commands.changeContact(actor, input)
    await expect(commands.changeContact(actor, input)).rejects.toThrow(ConflictError)
    expect(await events(familyId)).toEqual([
      'family-contact.added',
      'family-contact.changed',
      'family-contacts.read',
    ])
    expect(await readContactData(actor, familyId)).toMatchObject({
      contacts: [{ kind: 'messenger', value: '@elvira' }],
    })
    await commands.removeContact(actor, { id, familyId })
    await expect(commands.removeContact(actor, { id, familyId })).rejects.toThrow(ForbiddenError)
    expect(await events(familyId)).toEqual([
      'family-contact.added',
      'family-contact.changed',
      'family-contacts.read',
      'family-contacts.read',
      'family-contact.removed',
    ])
  })

  it('names a member of the same family only', async () => {
    const actor = await makeActor('coordinator')
    const [{ family }, elsewhere] = [await makeFamilyOf(), await makeFamilyOf()]
    const member = await makeMember(elsewhere.family.id, elsewhere.person.id, { name: 'Elvira' })
    const input = newContactSchema.parse({
      familyId: family.id,
      memberId: member.id,
      kind: 'phone',
      value: '1',
    })
    await expect(commands.addContact(actor, input)).rejects.toThrow(RuleError)
  })
})

describe('talks and consent', () => {
  it('keeps the latest talk as the last contact', async () => {
    const actor = await makeActor('coordinator')
    const { family } = await makeFamilyOf()
    const talk = (on: string) =>
      commands.recordTalk(
        actor,
        talkSchema.parse({ familyId: family.id, on, kind: 'call', note: 'All well' }),
      )
    await talk('2026-05-02')
    await talk('2026-03-01')
    expect(await getFamily(actor, family.id)).toMatchObject({ lastContactOn: new Date('2026-05-02') })
    expect(await readContactData(actor, family.id)).toMatchObject({ talks: [{ note: 'All well' }, {}] })
  })

  it('keeps who agreed to what, when, and who took it', async () => {
    const [actor, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { family, person } = await makeFamilyOf()
    const consent = (answer: string, on: string) =>
      commands.recordConsent(
        actor,
        consentSchema.parse({
          familyId: family.id,
          who: `person:${person.id}`,
          purpose: 'publish_name',
          answer,
          on,
          takenById: volunteer.userId,
        }),
      )
    await consent('given', '2026-01-01')
    await consent('refused', '2026-02-01')
    expect((await getFamily(actor, family.id))?.consents).toEqual([
      expect.objectContaining({ isGiven: false, takenBy: volunteer.displayName }),
      expect.objectContaining({ isGiven: true, personId: person.id }),
    ])
  })

  it('takes consent of members and prisoners of this family only', async () => {
    const actor = await makeActor('coordinator')
    const { family } = await makeFamilyOf()
    const stranger = await makePerson()
    const input = consentSchema.parse({
      familyId: family.id,
      who: `person:${stranger.id}`,
      purpose: 'contact',
      answer: 'given',
      on: '2026-01-01',
    })
    await expect(commands.recordConsent(actor, input)).rejects.toThrow(RuleError)
  })

  it('names bodies, people and members there are', async () => {
    const actor = await makeActor('coordinator')
    const { family, person } = await makeFamilyOf()
    const unknown = crypto.randomUUID()
    const choose = (field: string) => ({ key: 'form.choose', field })
    const consent = { familyId: family.id, who: `person:${person.id}`, answer: 'given', on: '2026-01-01' }
    const shared = consentSchema.parse({ ...consent, purpose: 'share_with_body', bodyId: unknown })
    await expect(commands.recordConsent(actor, shared)).rejects.toMatchObject(choose('bodyId'))
    const made = newFamilySchema.parse({ name: 'Family', personId: unknown })
    await expect(commands.createFamily(actor, made)).rejects.toMatchObject(choose('personId'))
    const of = { familyId: family.id, personId: unknown }
    await expect(commands.addPrisoner(actor, of)).rejects.toMatchObject(choose('personId'))
    const member = newMemberSchema.parse({ ...of, kin: 'son', kinToId: person.id })
    await expect(commands.addMember(actor, member)).rejects.toMatchObject(choose('personId'))
    expect(consentSchema.safeParse({ ...shared, who: `member:${'-'.repeat(36)}` }).success).toBe(false)
  })
})

describe('what was recorded by mistake', () => {
  const mistake = (id: string) => ({ id, reason: 'mistake' as const })

  it('is taken out: a talk, and the last contact is that of the talk before', async () => {
    const [actor, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { family } = await makeFamilyOf()
    await assign(volunteer, { familyId: family.id })
    const talk = async (on: string) => {
      const id = crypto.randomUUID()
      await commands.recordTalk(actor, talkSchema.parse({ id, familyId: family.id, on, kind: 'call' }))
      return id
    }
    const [before, wrong] = [await talk('2026-03-01'), await talk('2026-05-02')]
    await expect(commands.removeTalk(volunteer, mistake(wrong))).rejects.toThrow(ForbiddenError)
    await commands.removeTalk(actor, mistake(wrong))
    expect(await getFamily(actor, family.id)).toMatchObject({ lastContactOn: new Date('2026-03-01') })
    await commands.removeTalk(actor, mistake(before))
    expect(await getFamily(actor, family.id)).toMatchObject({ lastContactOn: null })
    await expect(commands.removeTalk(actor, mistake(wrong))).rejects.toThrow(ForbiddenError)
  })

  it('is taken out: an answer, and the audit keeps what it was', async () => {
    const [actor, volunteer] = [await makeActor('coordinator'), await makeActor('volunteer')]
    const { family, person } = await makeFamilyOf()
    await assign(volunteer, { familyId: family.id })
    const id = crypto.randomUUID()
    const given = { purpose: 'publish_name', answer: 'given', on: '2026-01-01' }
    const input = { id, familyId: family.id, who: `person:${person.id}`, ...given }
    await commands.recordConsent(actor, consentSchema.parse(input))
    await expect(commands.removeConsent(volunteer, mistake(id))).rejects.toThrow(ForbiddenError)
    await commands.removeConsent(actor, mistake(id))
    expect((await getFamily(actor, family.id))?.consents).toEqual([])
    expect(await auditOf('consent.removed', family.id)).toMatchObject({
      detail: { purpose: 'publish_name', isGiven: true, reason: 'mistake' },
    })
  })
})

describe('somebody else', () => {
  it('writes nothing: not the volunteer who has the family, not a lawyer, not for a family that is not there', async () => {
    const { family, person } = await makeFamilyOf()
    const volunteer = await makeActor('volunteer')
    await assign(volunteer, { familyId: family.id })
    const attempts = (actor: Awaited<ReturnType<typeof makeActor>>, familyId: string) => [
      () => commands.changeFamily(actor, familySchema.parse({ id: familyId, version: '9', name: 'Mine' })),
      () => commands.closeFamily(actor, { id: familyId }),
      () => commands.reopenFamily(actor, { id: familyId }),
      () => commands.addPrisoner(actor, { familyId, personId: person.id }),
      () => commands.removePrisoner(actor, { familyId, personId: person.id }),
      () =>
        commands.addMember(
          actor,
          newMemberSchema.parse({ familyId, kin: 'wife', name: 'E', kinToId: person.id }),
        ),
      () => commands.removeMember(actor, { familyId, id: person.id }),
      () => commands.addContact(actor, newContactSchema.parse({ familyId, kind: 'phone', value: '1' })),
      () => commands.removeContact(actor, { familyId, id: person.id }),
      () => commands.recordTalk(actor, talkSchema.parse({ familyId, kind: 'call', on: '2026-01-01' })),
      () =>
        commands.recordConsent(
          actor,
          consentSchema.parse({
            familyId,
            who: `person:${person.id}`,
            purpose: 'contact',
            answer: 'given',
            on: '2026-01-01',
          }),
        ),
    ]
    const refused = [
      ...attempts(volunteer, family.id),
      ...attempts(await makeActor('lawyer', 'analyst', 'administrator'), family.id),
      ...attempts(await makeActor('coordinator'), crypto.randomUUID()),
      () => commands.createFamily(volunteer, newFamilySchema.parse({ personId: person.id, name: 'Mine' })),
    ]
    for (const attempt of refused) {
      await expect(attempt()).rejects.toThrow(ForbiddenError)
    }
  })
})
