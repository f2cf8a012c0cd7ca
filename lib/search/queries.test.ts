import { describe, expect, it } from 'vitest'
import * as make from '@/prisma/factories'
import { assign, makeActor, makeCase, makeName, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { Role } from '@/lib/core/actor'
import { listPeople } from '@/lib/people/queries'
import { listMatches, type Matches } from './queries'

const idsOf = (matches: Matches) =>
  Object.fromEntries(
    Object.entries(matches)
      .filter(([, { rows }]) => rows.length > 0)
      .map(([group, { rows }]) => [group, rows.map(({ id }) => id)]),
  )

const found = async (role: Role, text: string) => idsOf(await listMatches(await makeActor(role), text))

const on = (date: string) => new Date(date)

describe('search', () => {
  it('finds people by any spelling and says by which', async () => {
    const { id } = await makePerson('Server Umerov')
    await makeName(id, 'Сервер Умеров')
    const { people } = await listMatches(await makeActor('analyst'), 'умеров')
    expect(people.rows).toMatchObject([{ id, name: 'Server Umerov', spelling: 'Сервер Умеров' }])
  })

  it('finds people by a nickname and says that it is one', async () => {
    const { id } = await makePerson('Remzi Kurtov')
    await db.personName.updateMany({
      where: { id: (await makeName(id, 'Bahchisarayli Usta')).id },
      data: { kind: 'nickname' },
    })
    const { people } = await listMatches(await makeActor('volunteer'), 'Бахчисарайлы')
    expect(people.rows).toMatchObject([{ id, kind: 'nickname', spelling: 'Bahchisarayli Usta' }])
  })

  it('takes a year for that of birth', async () => {
    const [older, younger] = [
      await makePerson('Khalil Khalilov', { bornOn: on('1971-07-07'), bornPrecision: 'day' }),
      await makePerson('Khalil Khalilov', { bornOn: on('1996-01-01'), bornPrecision: 'year' }),
    ]
    expect(await found('analyst', 'Халилов Халил (1971)')).toEqual({ people: [older.id] })
    expect(await found('analyst', '1996 Xalilov')).toEqual({ people: [younger.id] })
    expect((await found('analyst', 'Халилов')).people).toHaveLength(2)
    expect(await found('analyst', '1971')).toEqual({ people: [older.id] })
    const marked = await makePerson('Aider d4db1858')
    expect(await found('analyst', 'Aider d4db1858')).toEqual({ people: [marked.id] })
    const listed = await listPeople(await makeActor('analyst'), { text: 'Халилов 1996' })
    expect(listed.rows.map(({ id }) => id)).toEqual([younger.id])
  })

  it('finds cases by words of the name, by parts of the number, and by the year in it or of a stage', async () => {
    const { id } = await makeCase('Second Yalta group', { numbers: ['1-28/2026', '22-105/2027'] })
    for (const text of ['yalta', 'group second', ' 1-28/2026 ', '28/2026', '105/2027 yalta', 'yalta 2027'])
      expect(await found('volunteer', text), text).toEqual({ cases: [id] })
    await db.caseStage.create({
      data: { caseId: id, stage: 'investigation', fromOn: on('2019-05-01'), fromPrecision: 'month' },
    })
    const { cases } = await listMatches(await makeActor('volunteer'), 'Yalta 2019')
    expect(cases.rows).toMatchObject([{ id, year: 2019 }])
    await db.case.update({ where: { id }, data: { numbers: ['7-7/2028'] } })
    expect(await found('volunteer', '1-28/2026')).toEqual({})
    expect(await found('volunteer', '  ')).toEqual({})
  })

  it('finds people by where they are held, in any language, before those who were', async () => {
    const prison = await db.organisation.create({
      data: {
        kind: 'prison',
        labels: { en: 'SIZO-9 Gurzuf', uk: 'СІЗО-9, Гурзуф', crh: 'Gürzüf apshanesi' },
      },
    })
    const [was, is, noted] = [
      await makePerson('Ablyamit Was'),
      await makePerson('Bilyal Is'),
      await makePerson('Cemil Noted'),
    ]
    const ends = { toOn: on('2024-02-01'), toPrecision: 'day', end: 'transferred' } as const
    await make.makeCustodyPeriod(was.id, '2024-01-01', { placeId: prison.id, ...ends })
    await make.makeCustodyPeriod(is.id, '2023-01-01', { placeId: prison.id, ...ends, toOn: on('2023-02-01') })
    await make.makeCustodyPeriod(is.id, '2023-03-01', { placeId: prison.id })
    await make.makeCustodyPeriod(noted.id, '2022-01-01', { place: 'Лікарня селища Гурзуф_2' })
    for (const text of ['СІЗО Гурзуф', 'sizo-9', 'gürzüf'])
      expect(await found('coordinator', text), text).toEqual({ held: [is.id, was.id] })
    expect(await found('analyst', 'Гурзуф')).toEqual({ held: [is.id, noted.id, was.id] })
    expect(await found('analyst', 'Гурзуф_')).toEqual({ held: [noted.id] })
    const { held } = await listMatches(await makeActor('coordinator'), 'SIZO-9')
    expect(held.rows[0]).toMatchObject({ place: 'SIZO-9 Gurzuf', to: null, from: { date: '2023-03-01' } })
  })

  it('finds people and cases by an article, as it was chosen or as the document words it', async () => {
    const article = await db.article.create({
      data: { code: 'RU-CC', article: '905.5', part: '2', labels: { en: 'Membership' } },
    })
    const [one, other, near] = [
      await make.makeDefendant((await makeCase('First trial')).id, (await makePerson('Zarema')).id),
      await make.makeDefendant((await makeCase('Second trial')).id, (await makePerson('Ali')).id),
      await make.makeDefendant((await makeCase('Third trial')).id),
    ]
    await db.charge.createMany({
      data: [
        { defendantId: one.id, articleId: article.id, label: 'Membership' },
        {
          defendantId: other.id,
          label: 'ч. 1 ст. 30, ч. 2 ст. 905.5 УК РФ',
          toOn: on('2025-01-01'),
          toPrecision: 'day',
        },
        { defendantId: near.id, label: 'ст. 1905.5; ст. 905.50' },
      ],
    })
    for (const text of ['905.5', 'ч. 2 ст. 905.5', 'art. 905.5(2)', 'ст. 905.5 ч. 2 УК РФ'])
      expect(await found('analyst', text), text).toEqual({
        charged: [one.personId, other.personId],
        cases: [one.caseId, other.caseId],
      })
    expect(await found('analyst', 'ч. 1 ст. 905.5')).toEqual({})
    const { charged, cases } = await listMatches(await makeActor('coordinator'), '905.5')
    expect(charged.rows.map(({ isNow }) => isNow)).toEqual([true, false])
    expect(cases.rows[0]).toMatchObject({ name: 'First trial', charge: 'Membership' })
  })

  it('finds the only charge of an article, and of a part, among hundreds of longer and other ones', async () => {
    const { id: caseId } = await makeCase('Common trial')
    const [many, one, part] = [
      await make.makeDefendant(caseId),
      await make.makeDefendant((await makeCase('Rare trial')).id),
      await make.makeDefendant((await makeCase('Rare part')).id),
    ]
    const crowd = Array.from({ length: 330 }, () => [
      { defendantId: many.id, label: 'ч. 1 ст. 907.5 УК РФ' },
      { defendantId: many.id, label: 'ч. 1 ст. 908 УК РФ' },
      { defendantId: many.id, label: 'ст. 1907; 36.907' },
    ]).flat()
    await db.charge.createMany({ data: crowd })
    await db.charge.createMany({
      data: [
        { defendantId: one.id, label: 'ст.907, ч. 2 ст. 30 УК РФ' },
        { defendantId: part.id, label: 'ч. 3 ст. 908 УК РФ' },
      ],
    })
    await db.charge.createMany({ data: crowd })
    expect(await found('analyst', 'ст. 907')).toEqual({ charged: [one.personId], cases: [one.caseId] })
    expect(await found('analyst', 'ч. 3 ст. 908')).toEqual({ charged: [part.personId], cases: [part.caseId] })
  })

  it('finds the latest who were held in a place among hundreds', async () => {
    const [often, lately] = [await makePerson('Often Held'), await makePerson('Lately Held')]
    const day = 24 * 60 * 60 * 1000
    const began = on('2020-01-01').getTime()
    const first = await make.makeCustodyPeriod(often.id, '2019-01-01', {
      place: 'Crowdedplace',
      ...{ toOn: on('2019-01-02'), toPrecision: 'day', end: 'released' },
    })
    await db.custodyPeriod.createMany({
      data: Array.from({ length: 210 }, (_, at) => ({
        ...{ ...first, id: undefined },
        fromOn: new Date(began + at * day),
        toOn: new Date(began + (at + 1) * day),
      })),
    })
    await make.makeCustodyPeriod(lately.id, '2024-01-01', {
      place: 'Crowdedplace',
      ...{ toOn: on('2024-02-01'), toPrecision: 'day', end: 'released' },
    })
    expect(await found('analyst', 'crowdedplace')).toEqual({ held: [lately.id, often.id] })
  })

  it('never hints at what the actor may not see', async () => {
    const person = await makePerson('Quiet Person', { visibility: 'restricted' })
    const hidden = await makeCase('Quiet case', { visibility: 'restricted' })
    const volunteer = await makeActor('volunteer')
    const ofVolunteer = async () => idsOf(await listMatches(volunteer, 'quiet'))
    expect(await ofVolunteer()).toEqual({})
    const assignments = [
      await assign(volunteer, { personId: person.id }),
      await assign(volunteer, { caseId: hidden.id }),
    ]
    expect(await ofVolunteer()).toEqual({ people: [person.id], cases: [hidden.id] })
    for (const { id } of assignments) await db.assignment.update({ where: { id }, data: { to: new Date() } })
    expect(await ofVolunteer()).toEqual({})
  })

  it('tells of places and charges only those who read them, of people whom they see', async () => {
    const person = await makePerson('Held Back', { visibility: 'restricted' })
    const { id: caseId } = await makeCase('Held back in the open')
    const defendant = await make.makeDefendant(caseId, person.id)
    await db.charge.create({ data: { defendantId: defendant.id, label: 'art. 906.1' } })
    await make.makeCustodyPeriod(person.id, '2026-01-01', { place: 'Quietplace' })
    const lawyer = await makeActor('lawyer')
    for (const text of ['quietplace', '906.1']) {
      for (const role of ['volunteer', 'analyst', 'lawyer'] as const)
        expect(await found(role, text), `${role} ${text}`).toEqual({})
    }
    await assign(lawyer, { caseId })
    expect(idsOf(await listMatches(lawyer, 'quietplace'))).toEqual({ held: [person.id] })
    expect(idsOf(await listMatches(lawyer, '906.1'))).toEqual({ charged: [person.id], cases: [caseId] })
    await db.person.update({ where: { id: person.id }, data: { visibility: 'open' } })
    expect(await found('analyst', 'quietplace')).toEqual({ held: [person.id] })
    expect(await found('volunteer', 'quietplace')).toEqual({})
    expect(await found('volunteer', '906.1')).toEqual({})
  })

  it('shows twenty and says that there are more', async () => {
    for (let at = 0; at < 21; at++) await makePerson(`Common ${at}`)
    const { people, cases } = await listMatches(await makeActor('coordinator'), 'common')
    expect([people.rows.length, people.isMore, cases.isMore]).toEqual([20, true, false])
  })
})
