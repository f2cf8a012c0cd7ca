import { describe, expect, it } from 'vitest'
import { assign, makeActor, makeCase, makeName, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { listMatches } from './queries'

describe('search', () => {
  it('finds people by any spelling and says by which', async () => {
    const { id } = await makePerson('Server Umerov')
    await makeName(id, 'Сервер Умеров')
    const { people } = await listMatches(await makeActor('analyst'), 'умеров')
    expect(people).toMatchObject([{ id, name: 'Server Umerov', spelling: 'Сервер Умеров' }])
  })

  it('takes a year for that of birth', async () => {
    const actor = await makeActor('analyst')
    const [older, younger] = [
      await makePerson('Khalil Khalilov', { bornOn: new Date('1971-07-07'), bornPrecision: 'day' }),
      await makePerson('Khalil Khalilov', { bornOn: new Date('1996-01-01'), bornPrecision: 'year' }),
    ]
    const found = async (text: string) => (await listMatches(actor, text)).people.map(({ id }) => id)
    expect(await found('Халилов Халил (1971)')).toEqual([older.id])
    expect(await found('1996 Xalilov')).toEqual([younger.id])
    expect(await found('Халилов')).toHaveLength(2)
    expect(await found('1971')).toEqual([])
  })

  it('finds cases by words of the name and by number', async () => {
    const actor = await makeActor('volunteer')
    const { id } = await makeCase('Second Yalta group', { numbers: ['1-28/2026'] })
    for (const text of ['yalta', 'group second', ' 1-28/2026 ']) {
      expect((await listMatches(actor, text)).cases.map((row) => row.id)).toEqual([id])
    }
    expect(await listMatches(actor, '  ')).toMatchObject({ people: [], cases: [] })
  })

  it('never hints at what the actor may not see', async () => {
    const person = await makePerson('Quiet Person', { visibility: 'restricted' })
    const hidden = await makeCase('Quiet case', { visibility: 'restricted' })
    const volunteer = await makeActor('volunteer')
    const nothing = { people: [], morePeople: false, cases: [], moreCases: false }
    expect(await listMatches(volunteer, 'quiet')).toEqual(nothing)
    const assignments = [
      await assign(volunteer, { personId: person.id }),
      await assign(volunteer, { caseId: hidden.id }),
    ]
    const found = await listMatches(volunteer, 'quiet')
    expect([found.people.length, found.cases.length]).toEqual([1, 1])
    for (const { id } of assignments) await db.assignment.update({ where: { id }, data: { to: new Date() } })
    expect(await listMatches(volunteer, 'quiet')).toEqual(nothing)
  })

  it('shows twenty and says that there are more', async () => {
    for (let at = 0; at < 21; at++) await makePerson(`Common ${at}`)
    const found = await listMatches(await makeActor('coordinator'), 'common')
    expect([found.people.length, found.morePeople, found.moreCases]).toEqual([20, true, false])
  })
})
