import { expect, describe, it } from 'vitest'
import { assign, makeActor, makeName, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { statementsOf } from '@/prisma/query-log'
import { KEYS_VERSION } from '@/lib/names/keys'
import { addName, changeName, createPerson, refreshNameKeys } from './commands'
import { findPeople, listNamesakes, listPeople } from './queries'
import { nameSchema, newNameSchema, newPersonSchema } from './schema'

describe('finding people', () => {
  it('finds by any spelling, the likeliest first, and says by which and why', async () => {
    const actor = await makeActor('volunteer')
    const { id } = await makePerson('Мустафа Дегерменджи')
    await makePerson('Мурат Дегерменджи')
    for (const text of [
      'Dehermendzhy Mustafa',
      'Mustafa Değirmenci',
      'Мустафа Дегермнджі',
      'Мутсафа Дегермен',
    ]) {
      expect((await findPeople(actor, text))[0]).toMatchObject({ id, spelling: 'Мустафа Дегерменджи' })
    }
    const [found] = await findPeople(actor, 'Degermenci Mustafa')
    expect(found).toMatchObject({ grade: 'same-name', name: 'Мустафа Дегерменджи' })
    expect(found?.reasons.toSorted()).toEqual(['order', 'script'])
  })

  it('finds by one word, by how it begins, by a nickname, and gives each person once', async () => {
    const actor = await makeActor('analyst')
    const { id } = await makePerson('Гульнара Кадырова')
    await makeName(id, 'Gülnara Qadırova')
    await makeName(id, 'Сокол')
    for (const text of ['Hulnara', 'Qadirova', 'Кады', 'Sokol', 'Кадырова Г. Р.', 'гул'])
      expect((await findPeople(actor, text)).map((person) => person.id)).toEqual([id])
    for (const text of ['', ' ', '...', 'oğlu', '\0']) expect(await findPeople(actor, text)).toEqual([])
    expect(await findPeople(actor, 'Кадырова', { limit: 0 })).toEqual([])
  })

  it('of initials, however far apart, looks at names that begin so, never at everybody', async () => {
    const actor = await makeActor('coordinator')
    await makePerson('Зера Топуз')
    const statements = await statementsOf(() => findPeople(actor, 'А. Халилович М.'))
    const looked = statements.filter(({ text }) => /FROM "public"\."PersonName"/.test(text))
    expect(looked.length).toBeGreaterThan(0)
    expect(looked.map(({ text }) => text).filter((text) => !text.includes('&&'))).toEqual([])
  })

  it('does not find, count or let stand in the way those whom the actor may not see', async () => {
    const volunteer = await makeActor('volunteer')
    const hidden = await makePerson('Эскендер Тайный', { visibility: 'restricted' })
    for (let at = 0; at < 3; at++) await makePerson('Эскендер Тайный', { visibility: 'restricted' })
    const open = await makePerson('Искендер Тайни')
    const ids = async (limit?: number) =>
      (await findPeople(volunteer, 'Eskender Taynyi', { limit })).map(({ id }) => id)
    expect(await ids(1)).toEqual([open.id])
    const { id } = await assign(volunteer, { personId: hidden.id })
    expect(await ids()).toEqual([hidden.id, open.id])
    await db.assignment.update({ where: { id }, data: { to: new Date() } })
    expect(await ids()).toEqual([open.id])
    expect(await findPeople(await makeActor('coordinator'), 'Eskender Taynyi')).toHaveLength(5)
  })

  it('shows namesakes in other spellings, and narrows the list by them', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await makePerson('Олексій Гриценко')
    expect(await listNamesakes(actor, 'Aleksey Gritsenko')).toMatchObject([{ id, grade: 'same-name' }])
    for (const text of ['Gritsenko', 'Aleksei hrytsenko', 'Гриц'])
      expect((await listPeople(actor, { text })).rows.map((row) => row.id)).toEqual([id])
    expect((await listPeople(actor, { text: 'Гриценко Пётр' })).rows).toEqual([])
  })
})

describe('keys of names', () => {
  const found = async (text: string) =>
    (await findPeople(await makeActor('coordinator'), text)).map(({ spelling }) => spelling)

  it('are made by every command that writes a name', async () => {
    const actor = await makeActor('coordinator')
    const { id: personId } = await createPerson(actor, newPersonSchema.parse({ name: 'Чингиз Озенбашлы' }))
    expect(await found('Cingiz Özenbaşlı')).toEqual(['Чингиз Озенбашлы'])
    await addName(actor, newNameSchema.parse({ personId, text: 'Февзи Якубов', kind: 'alias' }))
    expect(await found('Fevzi Yaqubov')).toEqual(['Февзи Якубов'])
    const name = await db.personName.findFirstOrThrow({ where: { personId, kind: 'alias' } })
    await changeName(actor, nameSchema.parse({ ...name, text: 'Решат Юнусов', isShown: undefined }))
    expect(await found('Reshat Iunusov')).toEqual(['Решат Юнусов'])
    expect(await found('Fevzi Yaqubov')).toEqual([])
  })

  it('are made at the next start when something wrote a name without them, or by older rules', async () => {
    const { id: personId } = await makePerson('Таир Мамутов')
    await db.personName.updateMany({ where: { personId }, data: { text: 'Рефат Чалбаш' } })
    const old = await makePerson('Зарема Топчи')
    await db.personName.updateMany({
      where: { personId: old.id },
      data: { keys: ['=old'], keysVersion: KEYS_VERSION - 1 },
    })
    expect([await found('Refat Çalbaş'), await found('Zarema Topçı')]).toEqual([[], []])
    expect(await refreshNameKeys()).toBe(2)
    expect([await found('Refat Çalbaş'), await found('Zarema Topçı')]).toEqual([
      ['Рефат Чалбаш'],
      ['Зарема Топчи'],
    ])
    expect(await refreshNameKeys()).toBe(0)
  })
})
