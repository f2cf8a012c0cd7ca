import { describe, expect, it } from 'vitest'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeHearing,
  makeName,
  makePerson,
} from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { encodeKey } from '@/lib/core/paging'
import { getPerson, listCasesWithRole, listNamesakes, listPeople, listProposals } from './queries'

describe('listing people', () => {
  it('finds by any name and keeps a restricted person to those assigned', async () => {
    const volunteer = await makeActor('volunteer')
    const { id: personId } = await makePerson('Dilyaver Restricted', { visibility: 'restricted' })
    const search = async () => (await listPeople(volunteer, { text: 'dilyaver' })).rows.length
    expect(await search()).toBe(0)
    const assignment = await assign(volunteer, { personId })
    expect(await search()).toBe(1)
    expect(await getPerson(volunteer, personId)).not.toBeNull()
    await db.assignment.update({ where: { id: assignment.id }, data: { to: new Date() } })
    expect(await search()).toBe(0)
    expect(await getPerson(volunteer, personId)).toBeNull()
  })

  it('finds each spelling, words in any order', async () => {
    const actor = await makeActor('analyst')
    const { id } = await makePerson('Mustafa Dehermendzhy')
    await makeName(id, 'Mustafa Dehermendzy')
    for (const text of ['dehermendzhy', 'Dehermendzy', ' dehermendzy   MUSTAFA ']) {
      expect((await listPeople(actor, { text })).rows.map((row) => row.id)).toEqual([id])
    }
  })

  it('filters by status and pages by name and by age', async () => {
    const actor = await makeActor('coordinator')
    for (let at = 0; at < 52; at++) {
      await makePerson(`Paged ${String(at).padStart(2, '0')}`, {
        status: at === 7 ? 'exchanged' : 'in_custody',
        createdAt: new Date(Date.UTC(2020, 0, 1, 0, at)),
      })
    }
    const filter = { text: 'Paged', prisoners: true }
    const first = await listPeople(actor, filter)
    expect(first.rows).toHaveLength(50)
    const second = await listPeople(actor, { ...filter, after: first.nextKey ?? '' })
    expect(second.rows.map(({ name }) => name)).toEqual(['Paged 50', 'Paged 51'])
    expect(second.nextKey).toBeNull()
    const newest = await listPeople(actor, { ...filter, sort: 'newest' })
    expect(newest.rows[0]?.name).toBe('Paged 51')
    const oldest = await listPeople(actor, { ...filter, sort: 'newest', after: newest.nextKey ?? '' })
    expect(oldest.rows.map(({ name }) => name)).toEqual(['Paged 01', 'Paged 00'])
    expect((await listPeople(actor, { text: 'Paged', status: 'exchanged' })).rows).toHaveLength(1)
    const strange = encodeKey('Rustem', crypto.randomUUID())
    const passedOver = await listPeople(actor, { ...filter, sort: 'newest', after: strange })
    expect(passedOver.rows).toEqual(newest.rows)
  })
})

it('shows possible namesakes, restricted ones to those who may see them', async () => {
  await makePerson('Emine Twin', { visibility: 'restricted' })
  expect(await listNamesakes(await makeActor('lawyer'), 'twin emine')).toEqual([])
  expect(await listNamesakes(await makeActor('coordinator'), 'twin emine')).toHaveLength(1)
  expect(await listNamesakes(await makeActor('coordinator'), ' ')).toEqual([])
})

it('lists what waits for a decision, to coordinators only', async () => {
  const volunteer = await makeActor('volunteer')
  const proposed = { visibility: 'proposed', proposedById: volunteer.userId } as const
  const [person, proposedCase] = [await makePerson('Waiting', proposed), await makeCase('Waiting', proposed)]
  const proposals = await listProposals(await makeActor('coordinator'))
  expect(proposals.people).toMatchObject([{ id: person.id, proposedBy: volunteer.displayName }])
  expect(proposals.cases).toMatchObject([{ id: proposedCase.id }])
  await expect(listProposals(volunteer)).rejects.toThrow(ForbiddenError)
})

describe('roles in cases', () => {
  it('come from roles, hearings and rulings, in cases the actor may see', async () => {
    const { id: judgeId } = await makePerson('A Judge')
    const byRole = await makeCase('A by role')
    const byHearing = await makeCase('B by hearing')
    const byRuling = await makeCase('C by ruling')
    const hidden = await makeCase('D hidden', { visibility: 'restricted' })
    const unrelated = await makeCase('E unrelated')
    await makeDefendant(unrelated.id, judgeId)
    await db.caseRole.create({ data: { caseId: byRole.id, personId: judgeId, role: 'witness' } })
    await makeHearing(byHearing.id, { judgeId })
    await makeHearing(byHearing.id, { prosecutorId: judgeId })
    await makeHearing(hidden.id, { judgeId })
    await db.ruling.create({
      data: {
        caseId: byRuling.id,
        judgeId,
        kind: 'verdict',
        decidedOn: new Date('2017-09-11'),
        decidedPrecision: 'day',
      },
    })
    const seen = async (...roles: Parameters<typeof makeActor>) =>
      (await listCasesWithRole(await makeActor(...roles), judgeId)).rows.map((row) => [row.name, row.roles])
    const [witness, hearing] = [
      ['A by role', ['witness']],
      ['B by hearing', ['judge', 'prosecutor']],
    ]
    const ruling = ['C by ruling', ['judge']]
    expect(await seen('coordinator')).toEqual([witness, hearing, ruling, ['D hidden', ['judge']]])
    expect(await seen('analyst')).toEqual([witness, hearing, ruling])
    expect(await seen('volunteer')).toEqual([witness, hearing])
  })

  it('tell of nobody whom the actor may not see, nor of a lawyer for whom', async () => {
    const [judge, lawyer, client] = [
      await makePerson('Hidden judge', { visibility: 'restricted' }),
      await makePerson('Open lawyer'),
      await makePerson('Hidden client', { visibility: 'restricted' }),
    ]
    const { id: caseId } = await makeCase('Of both')
    await makeHearing(caseId, { judgeId: judge.id })
    await db.caseRole.create({ data: { caseId, personId: judge.id, role: 'judge' } })
    const { id: defendantId } = await makeDefendant(caseId, client.id)
    await db.caseRole.create({ data: { caseId, personId: lawyer.id, role: 'lawyer', defendantId } })
    const [analyst, coordinator] = [await makeActor('analyst'), await makeActor('coordinator')]
    for (const { id } of [judge, lawyer]) {
      expect((await listCasesWithRole(analyst, id)).rows).toEqual([])
      expect((await listCasesWithRole(coordinator, id)).rows).toHaveLength(1)
    }
  })
})
