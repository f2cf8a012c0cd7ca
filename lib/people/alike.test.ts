import { describe, expect, it } from 'vitest'
import { createTranslator } from 'next-intl'
import {
  assign,
  makeActor,
  makeCase,
  makeCustodyPeriod,
  makeDefendant,
  makeFamily,
  makeName,
  makePerson,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { messages } from '@/messages/all'
import { inWords, type Alike } from '@/lib/core/alike'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'
import { findAlike } from './alike'
import { createPerson } from './commands'
import { listAlikeOfPerson, listAlikePeople } from './queries'
import { beingEnteredSchema, enteredPersonSchema } from './schema'

const t = createTranslator({ locale: 'en', messages: messages.en })
const words = (alike: Alike | undefined) => {
  if (!alike) return ''
  const { label, reasons, against, facts } = inWords((key, params) => t(key as 'form.save', params), alike)
  return [label, ...reasons, ...against, ...facts].join(' ')
}

/** The owner of the tables passes the wall: what the scope leaves out is left out by itself. */
async function like(actor: Actor, typed: object) {
  const entered = beingEnteredSchema.parse(typed)
  const told = await listAlikePeople(actor, entered)
  expect(await db.$transaction((tx) => findAlike(tx, actor, entered))).toEqual(told)
  return told
}

/** Each test has a name of its own: what the others made stays. */
async function makeHeld(name: string, visibility: 'open' | 'restricted' = 'open') {
  const { id } = await makePerson(name, {
    ...{ visibility, bornOn: new Date('1979-03-14'), bornPrecision: 'day' },
    ...{ birthPlace: 'Бахчисарай', region: 'Ялта' },
  })
  const { id: caseId } = await makeCase('Belbek')
  const { id: defendantId } = await makeDefendant(caseId, id)
  await db.charge.create({ data: { defendantId, label: 'p. 2 art. 205.5' } })
  await makeCustodyPeriod(id, '2020-01-05', { place: 'SIZO-1' })
  const family = await makeFamily(id, { name: 'The Umerovs' })
  return { id, caseId, defendantId, familyId: family.id }
}

describe('whoever enters somebody', () => {
  it('is told in plain words who it may be, and why', async () => {
    const { id } = await makeHeld('Сервер Умеров')
    const [found] = await like(await makeActor('coordinator'), {
      name: 'Server Umerov',
      born: { year: '1979' },
      birthPlace: 'Bakhchysarai',
    })
    expect(found?.href).toBe(`/people/${id}`)
    expect(words(found)).toBe(
      'Likely the same Same name (in another script). Born in the same year: 14 March 1979. ' +
        'Both were born in Бахчисарай. From Ялта. Held in SIZO-1 since 5 January 2020. Charged: p. 2 art. 205.5. ' +
        'Case: Belbek. Family: The Umerovs.',
    )
    const [other] = await like(await makeActor('coordinator'), {
      name: 'Server Umerov',
      born: { year: '1990' },
    })
    expect(words(other)).toContain(
      'Less likely Same name (in another script). Born in another year: 14 March 1979.',
    )
  })

  it('is told nothing of detention, charges and families that are not theirs to read', async () => {
    const { id, caseId, familyId } = await makeHeld('Сейран Салиев')
    const volunteer = await makeActor('volunteer')
    const told = async (actor: Actor) => words((await like(actor, { name: 'Seyran Saliyev' }))[0])
    expect(await told(volunteer)).toBe(
      'May be the same Same name (in another script). Born 14 March 1979. Born in Бахчисарай. From Ялта. Case: Belbek.',
    )
    await db.case.update({ where: { id: caseId }, data: { visibility: 'restricted' } })
    expect(await told(volunteer)).not.toContain('Belbek')
    await assign(volunteer, { familyId })
    expect(await told(volunteer)).toContain('Family: The Umerovs.')
    const lawyer = await makeActor('lawyer')
    expect(await told(lawyer)).not.toMatch(/SIZO|205|Belbek|Family/)
    await assign(lawyer, { caseId })
    expect(await told(lawyer)).toMatch(/SIZO-1.*205\.5.*Belbek.*The Umerovs/)
    await db.person.update({ where: { id }, data: { visibility: 'restricted' } })
    expect(await told(volunteer)).toContain('Family: The Umerovs.')
    expect(await told(await makeActor('volunteer'))).toBe('')
    await expect(like(await makeActor('analyst'), { name: 'Seyran Saliyev' })).rejects.toThrow(ForbiddenError)
  })

  it('is shown families of people of that family name, only theirs to see', async () => {
    const { id } = await makePerson('Эмине Абдулгазиева')
    const { id: familyId } = await makeFamily(id, { name: 'Of Emine' })
    const families = async (actor: Actor) =>
      (await like(actor, { name: 'Refat Abdulgaziyev' })).filter(({ grade }) => grade === 'related')
    const [family] = await families(await makeActor('coordinator'))
    expect(family?.href).toBe(`/families/${familyId}`)
    expect(words(family)).toBe(
      'Perhaps related May be a relative: Эмине Абдулгазиева has the same family name.',
    )
    const volunteer = await makeActor('volunteer')
    expect(await families(volunteer)).toEqual([])
    await assign(volunteer, { familyId })
    expect(await families(volunteer)).toHaveLength(1)
    expect(await like(volunteer, { name: 'Эмине' })).not.toContainEqual(
      expect.objectContaining({ grade: 'related' }),
    )
  })

  it('is asked with the same words when they save, a volunteer only about those whom they see', async () => {
    const { id } = await makeHeld('Энвер Бекиров')
    const input = enteredPersonSchema.parse({ name: 'Enver Bekirov', born: { year: '1979' } })
    const error: unknown = await createPerson(await makeActor('volunteer'), input).catch(
      (one: unknown) => one,
    )
    const { alike } = error as { alike: Alike[] }
    expect(alike.map(words)).toEqual([
      expect.stringMatching(/^Likely the same Same name \(in another script\)\. Born in the same year/),
    ])
    expect(words(alike[0])).not.toMatch(/SIZO|205/)
    await db.person.update({ where: { id }, data: { visibility: 'restricted' } })
    await createPerson(await makeActor('volunteer'), input)
  })
})

describe('whoever decides on a proposal', () => {
  it('sees who it may be by any of its names, and what both have', async () => {
    const { id, caseId } = await makeHeld('Рустем Зекерьяев', 'restricted')
    const proposed = await makePerson('Somebody Else', { visibility: 'proposed' })
    await makeName(proposed.id, 'Rustem Zekeryayev')
    const { id: defendantId } = await makeDefendant(caseId, proposed.id)
    await db.charge.create({ data: { defendantId, label: 'ч. 1 ст. 205.5' } })
    await makeCustodyPeriod(proposed.id, '2020-03-01', { place: 'Kerch' })
    const coordinator = await makeActor('coordinator')
    const alike = await listAlikeOfPerson(coordinator, proposed.id)
    expect(alike?.map(({ href }) => href)).toEqual([`/people/${id}`])
    expect(words(alike?.[0])).toContain(
      'Both charged under art. 205.5. Both in the case: Belbek. Held elsewhere at that time: SIZO-1, from 5 January 2020.',
    )
    expect(await listAlikeOfPerson(coordinator, crypto.randomUUID())).toBeNull()
    for (const role of ['volunteer', 'lawyer', 'analyst'] as const)
      await expect(listAlikeOfPerson(await makeActor(role), proposed.id)).rejects.toThrow(ForbiddenError)
  })
})
