import { describe, expect, it } from 'vitest'
import { makeActor, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  addName,
  changeName,
  changePerson,
  confirmPerson,
  createPerson,
  declinePerson,
  removeName,
} from './commands'
import { getPerson } from './queries'
import { enteredPersonSchema, nameSchema, newNameSchema, newPersonSchema, personSchema } from './schema'

const newPerson = (name: string, more = {}) => newPersonSchema.parse({ name, ...more })

describe('creating a person', () => {
  it('keeps the date as exactly as it is known and records who did it', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await createPerson(
      actor,
      newPerson('Rustem Aliyev', { born: { month: '4', year: '1987' } }),
    )
    expect(await db.person.findUnique({ where: { id } })).toMatchObject({
      name: 'Rustem Aliyev',
      bornOn: new Date('1987-04-01'),
      bornPrecision: 'month',
      visibility: 'open',
    })
    expect(await db.auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({
      event: 'person.created',
      actorId: actor.userId,
    })
  })

  it('makes one person of a form that was sent twice', async () => {
    const actor = await makeActor('coordinator')
    const input = newPerson('Rustem Aliyev', { id: crypto.randomUUID() })
    expect(await createPerson(actor, input)).toEqual(await createPerson(actor, input))
  })

  it('asks whether it is another person when the name is there in any spelling of case', async () => {
    const actor = await makeActor('coordinator')
    const entered = (name: string, more = {}) => enteredPersonSchema.parse({ name, ...more })
    await createPerson(actor, entered('Alim Namesake'))
    await expect(createPerson(actor, entered('alim namesake'))).rejects.toMatchObject({
      key: 'people.errors.namesake',
      field: 'isAnother',
    })
    await createPerson(actor, entered('alim namesake', { isAnother: 'on' }))
    const id = crypto.randomUUID()
    await createPerson(actor, entered('Sent Twice', { id }))
    expect(await createPerson(actor, entered('Sent Twice', { id }))).toEqual({ id })
  })

  it('asks also about another spelling, unless they were born in other years', async () => {
    const actor = await makeActor('coordinator')
    const entered = (name: string, year?: string) =>
      enteredPersonSchema.parse({ name, ...(year && { born: { year } }) })
    await createPerson(actor, entered('Дилявер Мустафаев', '1979'))
    await expect(createPerson(actor, entered('Dilyaver Mustafayev', '1979'))).rejects.toMatchObject({
      key: 'people.errors.namesake',
      params: { people: 'Дилявер Мустафаев (1979)' },
    })
    await expect(createPerson(actor, entered('Dilyaver Mustafayv'))).rejects.toThrow()
    await createPerson(actor, entered('Dilyaver Mustafayv', '1990'))
    await createPerson(actor, entered('Dilara Mustafayeva', '1979'))
  })

  it('does not tell that a restricted person has the name', async () => {
    await makePerson('Hidden Namesake', { visibility: 'restricted' })
    const volunteer = await makeActor('volunteer')
    const { id } = await createPerson(volunteer, enteredPersonSchema.parse({ name: 'Hidden Namesake' }))
    expect(await getPerson(volunteer, id)).toMatchObject({ name: 'Hidden Namesake', visibility: 'proposed' })
  })

  it('is a proposal when a volunteer does it, seen by them and coordinators only', async () => {
    const [volunteer, another, coordinator] = [
      await makeActor('volunteer'),
      await makeActor('volunteer'),
      await makeActor('coordinator'),
    ]
    const { id } = await createPerson(volunteer, newPerson('Server Umerov'))
    expect(await getPerson(volunteer, id)).toMatchObject({ visibility: 'proposed' })
    expect(await getPerson(another, id)).toBeNull()
    await confirmPerson(coordinator, { id })
    expect(await getPerson(another, id)).toMatchObject({ visibility: 'open' })
    await expect(declinePerson(coordinator, { id, reason: 'twice' })).rejects.toThrow(RuleError)
  })

  it('is not confirmed beside somebody of the same name, until a coordinator says that it is another', async () => {
    const [volunteer, coordinator] = [await makeActor('volunteer'), await makeActor('coordinator')]
    const born = { bornOn: new Date('1971-02-03'), bornPrecision: 'day' } as const
    const known = await makePerson('Asan Kurtnezirov', born)
    const proposed = await makePerson('Асан Куртнезиров', {
      ...{ visibility: 'proposed', proposedById: volunteer.userId },
    })
    const { id } = proposed
    await expect(confirmPerson(coordinator, { id, isAnother: false })).rejects.toMatchObject({
      ...{ key: 'people.errors.namesake', field: 'isAnother', alike: [{ href: `/people/${known.id}` }] },
    })
    expect(await getPerson(coordinator, id)).toMatchObject({ visibility: 'proposed' })
    await confirmPerson(coordinator, { id, isAnother: true })
    expect(await getPerson(coordinator, id)).toMatchObject({ visibility: 'open' })
  })
})

describe('changing a person', () => {
  it('refuses to save over a newer version and shows it', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id } = await makePerson('Rustem Aliyev')
    const input = (more: object) => personSchema.parse({ id, version: '1', visibility: 'open', ...more })
    await changePerson(other, input({ occupation: 'teacher' }))
    const refused = await changePerson(actor, input({ occupation: 'baker' })).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { occupation: 'teacher', version: '2' },
      savedBy: other.displayName,
    })
  })

  it('does not decide a proposal by the way', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await makePerson('Proposed Person', { visibility: 'proposed' })
    await changePerson(
      actor,
      personSchema.parse({ id, version: '1', visibility: 'open', occupation: 'cook' }),
    )
    expect(await getPerson(actor, id)).toMatchObject({ visibility: 'proposed', occupation: 'cook' })
  })

  it('refuses somebody else’s record and a role that may not write', async () => {
    const { id } = await makePerson('Rustem Aliyev', { visibility: 'restricted' })
    const input = personSchema.parse({ id, version: '1' })
    await expect(changePerson(await makeActor('volunteer'), input)).rejects.toThrow(ForbiddenError)
    await expect(changePerson(await makeActor('lawyer'), input)).rejects.toThrow(ForbiddenError)
    await expect(
      changePerson(await makeActor('coordinator'), { ...input, id: crypto.randomUUID() }),
    ).rejects.toThrow(ForbiddenError)
  })
})

describe('names', () => {
  it('shows the one chosen and never removes it', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson('Server Umerov')
    const sent = { id: crypto.randomUUID(), personId, text: 'Сервер Умеров', language: 'ru', isShown: 'on' }
    await addName(actor, newNameSchema.parse(sent))
    await addName(actor, newNameSchema.parse(sent))
    const person = await getPerson(actor, personId)
    expect(person).toMatchObject({ name: 'Сервер Умеров' })
    const [shown, former] = person?.names ?? []
    expect(shown).toMatchObject({ script: 'cyrillic', isShown: true })
    await expect(removeName(actor, { personId, nameId: shown?.id ?? '' })).rejects.toThrow(RuleError)
    await removeName(actor, { personId, nameId: former?.id ?? '' })
    expect((await getPerson(actor, personId))?.names).toHaveLength(1)
  })

  it('refuses the same name twice', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await makePerson('Server Umerov')
    const twin = { personId, text: 'Server Umerov' }
    await expect(addName(actor, newNameSchema.parse(twin))).rejects.toThrow(RuleError)
  })

  it('refuses to save over a newer version, also when another name came to be shown', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id: personId } = await makePerson('Server Umerov')
    const { id } = await db.personName.findFirstOrThrow({ where: { personId } })
    const input = (text: string) => nameSchema.parse({ id, version: '1', personId, text })
    await changeName(other, input('Server Umarov'))
    await addName(other, newNameSchema.parse({ personId, text: 'Сервер Умеров', isShown: 'on' }))
    const refused = await changeName(actor, input('Server Ümerov')).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ConflictError)
    expect(refused).toMatchObject({
      current: { text: 'Server Umarov', version: '3' },
      savedBy: other.displayName,
    })
  })

  it('belong to the person named', async () => {
    const actor = await makeActor('coordinator')
    const [{ id: personId }, { id: another }] = [await makePerson(), await makePerson()]
    const { id } = await db.personName.findFirstOrThrow({ where: { personId: another } })
    const input = nameSchema.parse({ id, version: '1', personId, text: 'x' })
    await expect(changeName(actor, input)).rejects.toThrow(ForbiddenError)
  })
})
