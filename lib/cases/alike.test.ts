import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { assign, makeActor, makeCase, makeDefendant, makeHearing, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { statementsOf } from '@/prisma/query-log'
import { messages } from '@/messages/all'
import { inWords, type Alike } from '@/lib/core/alike'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'
import { findAlikeCases } from './alike'
import { addDefendant, addRole, createCase } from './commands'
import { listAlikeCases, listAlikeOfCase } from './queries'
import { plainNumber } from './matching'
import {
  caseBeingEnteredSchema,
  enteredCaseSchema,
  enteredDefendantSchema,
  enteredRoleSchema,
} from './schema'

const t = createTranslator({ locale: 'en', messages: messages.en })
const words = (alike: Alike | undefined) => {
  if (!alike) return ''
  const { label, reasons, against, facts } = inWords((key, params) => t(key as 'form.save', params), alike)
  return [label, ...reasons, ...against, ...facts].join(' ')
}

/** The owner of the tables passes the wall: what the scope leaves out is left out by itself. */
async function like(actor: Actor, typed: object) {
  const entered = caseBeingEnteredSchema.parse(typed)
  const told = await listAlikeCases(actor, entered)
  expect(await db.$transaction((tx) => findAlikeCases(tx, actor, entered))).toEqual(told)
  return told
}

/** Each test has words of its own: what the others made stays. */
async function makeRaid(name: string, person: string, number: string) {
  const court = await db.organisation.create({ data: { kind: 'court', labels: { en: `Court of ${name}` } } })
  const { id } = await makeCase(name, { numbers: [number] })
  const { id: personId } = await makePerson(person)
  await makeDefendant(id, personId)
  await makeHearing(id, { courtId: court.id })
  return { id, personId, courtId: court.id }
}

describe('whoever enters a case', () => {
  it('is told in plain words which it may be, and why', async () => {
    const { id, personId } = await makeRaid('Zuyagrad raid', 'Энвер Джербинов', '1-4711/2026')
    const coordinator = await makeActor('coordinator')
    const told = async (entered: object) => words((await like(coordinator, entered))[0])
    const facts = 'Defendants: Энвер Джербинов. Court: Court of Zuyagrad raid.'
    expect(await told({ name: 'X', numbers: '№ 1-4711/26' })).toBe(
      `Likely the same Same number: 1-4711/2026. ${facts}`,
    )
    expect(await told({ name: 'zuyagrad RAID' })).toBe(`Likely the same Same name. ${facts}`)
    expect(await told({ personId })).toBe(
      'Likely the same Same defendant: Энвер Джербинов. Court: Court of Zuyagrad raid.',
    )
    expect(await told({ name: 'The case of Dzherbinov', kind: 'administrative' })).toContain(
      'Less likely Its defendant stands in the name you entered: Энвер Джербинов. That is a criminal case.',
    )
    expect((await like(coordinator, { name: 'Dzherbinov and others' }))[0]?.href).toBe(`/cases/${id}`)
    expect(await like(coordinator, { name: '' })).toEqual([])
  })

  it('is told of a number in whatever way a court writes it, among many cases', async () => {
    const [spaced, short] = [
      await makeCase('Kurluk raid', { numbers: ['№ 1 - 4727 / 2026'] }),
      await makeCase('Kurulu raid', { numbers: ['9-7/2026', 'Б-12 / 2024'] }),
    ]
    for (let at = 0; at < 30; at++) await makeCase(`Newer ${at}`, { numbers: [`9-7${at}/2026`] })
    const coordinator = await makeActor('coordinator')
    const found = async (numbers: string) =>
      (await like(coordinator, { name: '', numbers })).map(({ href }) => href)
    for (const numbers of ['1-4727/2026', '1-4727/26', '№1-4727 /26', '1\u00a0-\u00a04727/2026'])
      expect(await found(numbers), numbers).toEqual([`/cases/${spaced.id}`])
    for (const numbers of ['9-7/26', '9 - 7/2026', 'б-12/24'])
      expect(await found(numbers), numbers).toEqual([`/cases/${short.id}`])
    await db.case.update({ where: { id: short.id }, data: { numbers: ['9-8/2026'] } })
    expect(await found('9-7/26')).toEqual([])
  })

  it('keeps numbers in the database as they are compared here', async () => {
    const numbers = ['№ 1-17/2026', '1-17/26', '1 - 17 / 2026', 'А\u202f#5-20', '2-2026', '20/2020', '12026']
    const { id } = await makeCase('Yashlav raid', { numbers })
    const { plainNumbers } = await db.case.findUniqueOrThrow({ where: { id } })
    expect(plainNumbers.toSorted()).toEqual([...new Set(numbers.map(plainNumber))].sort())
  })

  it('is not compared with the newest cases while neither name nor number is typed', async () => {
    const { personId } = await makeRaid('Karakoba raid', 'Муса Хыртов', '1-4716/2026')
    const coordinator = await makeActor('coordinator')
    const looked = async (typed: object) => {
      const entered = caseBeingEnteredSchema.parse(typed)
      const statements = await statementsOf(() => listAlikeCases(coordinator, entered))
      return statements.filter(({ text }) => /FROM "public"\."Case" .* LIMIT/s.test(text)).length
    }
    expect(await looked({ name: '' })).toBe(0)
    expect(await looked({ name: '', personId })).toBe(1)
    const [found] = await like(coordinator, { name: '', personId })
    expect(found?.name).toBe('Karakoba raid, 1-4716/2026')
  })

  it('is told nothing of cases and defendants that are not theirs to see', async () => {
    const { id, personId } = await makeRaid('Tayhanka raid', 'Куртсеит Чубаров', '1-4712/2026')
    const entered = { name: 'Chubarov', numbers: '1-4712/2026' }
    const volunteer = await makeActor('volunteer')
    expect(words((await like(volunteer, entered))[0])).toContain('Чубаров')
    await db.person.update({ where: { id: personId }, data: { visibility: 'restricted' } })
    const found = await like(volunteer, entered)
    expect(words(found[0])).toBe('Likely the same Same number: 1-4712/2026. Court: Court of Tayhanka raid.')
    expect(await like(volunteer, { name: 'Chubarov' })).toEqual([])
    expect(await like(volunteer, { name: 'X', personId })).toEqual([])
    await db.case.update({ where: { id }, data: { visibility: 'restricted' } })
    expect(await like(volunteer, entered)).toEqual([])
    await assign(volunteer, { caseId: id })
    expect(await like(volunteer, entered)).toHaveLength(1)
    await expect(like(await makeActor('analyst'), entered)).rejects.toThrow(ForbiddenError)
  })

  it('is asked with the same words when they save, a volunteer only about what they see', async () => {
    const { id } = await makeRaid('Sonchaly raid', 'Али Османгазиев', '1-4713/2026')
    const input = enteredCaseSchema.parse({ name: 'Other', numbers: '1-4713/26' })
    const error: unknown = await createCase(await makeActor('volunteer'), input).catch((one: unknown) => one)
    expect((error as { alike: Alike[] }).alike.map(words)).toEqual([
      'Likely the same Same number: 1-4713/2026. Defendants: Али Османгазиев. Court: Court of Sonchaly raid.',
    ])
    await db.case.update({ where: { id }, data: { visibility: 'restricted' } })
    await createCase(await makeActor('volunteer'), input)
  })
})

it('whoever names somebody new in a case is asked about those on record, whom they see', async () => {
  const coordinator = await makeActor('coordinator')
  const { id: caseId } = await makeCase('Some raid')
  const { id } = await makePerson('Эдем Смаилгазиев')
  const asked = { key: 'people.errors.namesake', field: 'isAnother' }
  const defendant = (more = {}) =>
    enteredDefendantSchema.parse({ caseId, name: 'Edem Smailgaziyev', ...more })
  const role = (more = {}) => enteredRoleSchema.parse({ ...defendant(more), role: 'witness' })
  await expect(addDefendant(coordinator, defendant())).rejects.toMatchObject(asked)
  await expect(addRole(coordinator, role())).rejects.toMatchObject(asked)
  await expect(addRole(coordinator, role({ isAnother: 'on' }))).resolves.toMatchObject({ caseId })
  await db.person.updateMany({
    where: { name: { contains: 'mailgaziyev' } },
    data: { visibility: 'restricted' },
  })
  await db.person.update({ where: { id }, data: { visibility: 'restricted' } })
  const volunteer = await makeActor('volunteer')
  const { id: own } = await createCase(volunteer, enteredCaseSchema.parse({ name: 'A raid of theirs' }))
  await expect(addDefendant(volunteer, defendant({ caseId: own }))).resolves.toBeTruthy()
})

it('whoever decides on a proposed case sees which it may be, with the court', async () => {
  const { courtId, personId, id } = await makeRaid('Otarkoy raid', 'Ремзи Куртнезиров', '1-4714/2026')
  await db.case.update({ where: { id }, data: { visibility: 'restricted' } })
  const proposed = await makeCase('Something else', { visibility: 'proposed' })
  await makeDefendant(proposed.id, personId)
  await makeHearing(proposed.id, { courtId })
  const coordinator = await makeActor('coordinator')
  const [found] = (await listAlikeOfCase(coordinator, proposed.id)) ?? []
  expect(words(found)).toBe(
    'Likely the same Same defendant: Ремзи Куртнезиров. Same court: Court of Otarkoy raid.',
  )
  expect(await listAlikeOfCase(coordinator, crypto.randomUUID())).toBeNull()
  for (const role of ['volunteer', 'lawyer', 'analyst'] as const)
    await expect(listAlikeOfCase(await makeActor(role), proposed.id)).rejects.toThrow(ForbiddenError)
})
