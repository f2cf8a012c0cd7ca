import { beforeAll, describe, expect, it } from 'vitest'
import * as make from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { Actor, Role } from '@/lib/core/actor'
import type { Visibility } from '@/prisma/generated/enums'
import { findTexts, listTexts } from './queries'
import { textKinds, type TextKind } from './schema'

const day = new Date('2026-03-01')
const precision = 'day' as const

/** A text of every kind that holds the word. */
async function makeTexts(word: string, visibility: Visibility) {
  const text = `They said ${word} twice`
  const person = await make.makePerson('Of the texts', { visibility, summary: text })
  const { id: caseId } = await make.makeCase('Case of the texts', { visibility, summary: text })
  const { id: defendantId } = await make.makeDefendant(caseId, person.id)
  const hearing = await make.makeHearing(caseId, { note: text })
  const ruling = await db.ruling.create({
    data: {
      ...{ caseId, kind: 'verdict', decidedOn: day, decidedPrecision: precision, note: text },
      results: { create: { defendantId, result: 'guilty' } },
    },
  })
  const ids: Record<TextKind, string> = {
    ...{ person: person.id, case: caseId, hearing: hearing.id, ruling: ruling.id },
    statement: (
      await db.statement.create({
        data: { text, speaker: 'A father', about: { create: { personId: person.id } } },
      })
    ).id,
    charge: (await db.charge.create({ data: { defendantId, label: text } })).id,
    sentence: (await db.sentence.create({ data: { defendantId, kind: 'prison', years: 1, note: text } })).id,
    custody: (await make.makeCustodyPeriod(person.id, '2026-01-01', { note: text })).id,
    incident: (await make.makeIncident({ title: 'Told', visibility, caseId, narrative: text })).id,
  }
  return ids
}

const asking = async (actor: Actor, text: string) =>
  (await findTexts(actor, { text })).flatMap(({ rows }) => rows.map(({ kind, id }) => [kind, id]))

const all = (ids: Record<TextKind, string>, kinds: readonly TextKind[] = textKinds) =>
  kinds.map((kind) => [kind, ids[kind]])

const open: TextKind[] = ['hearing', 'statement', 'case', 'person', 'incident']

describe('texts of every kind', () => {
  let seen: Record<TextKind, string>
  let hidden: Record<TextKind, string>

  beforeAll(async () => {
    seen = await makeTexts('openwordly', 'open')
    hidden = await makeTexts('hiddenwordly', 'restricted')
  }, 60_000)

  it('are found by whoever may read them', async () => {
    const readable: [Role, TextKind[] | undefined][] = [
      ['coordinator', undefined],
      ['analyst', undefined],
      ['volunteer', open],
      ['lawyer', open],
    ]
    for (const [role, kinds] of readable)
      expect((await asking(await make.makeActor(role), 'openwordly')).sort(), role).toEqual(
        all(seen, kinds).sort(),
      )
  })

  it.each(textKinds)('of somebody else’s record nothing is told: %s', async (kind) => {
    for (const role of ['volunteer', 'lawyer', 'analyst'] as const) {
      const actor = await make.makeActor(role)
      expect(await findTexts(actor, { text: 'hiddenwordly', kind })).toEqual([])
      expect(await listTexts(actor, { text: 'hiddenwordly', kind })).toEqual({ rows: [], nextKey: null })
      const both = JSON.stringify(await findTexts(actor, { text: 'they said twice', kind }))
      expect(both).not.toMatch(/hiddenwordly/)
      expect(both).not.toContain(hidden[kind])
    }
    const { rows } = await listTexts(await make.makeActor('coordinator'), { text: 'hiddenwordly', kind })
    expect(rows).toMatchObject([{ kind, id: hidden[kind] }])
  })

  it('are a lawyer’s while the case is theirs', async () => {
    const lawyer = await make.makeActor('lawyer')
    const { id } = await make.assign(lawyer, { caseId: hidden.case })
    expect((await asking(lawyer, 'hiddenwordly')).sort()).toEqual(all(hidden).sort())
    await db.assignment.update({ where: { id }, data: { to: new Date() } })
    expect(await asking(lawyer, 'hiddenwordly')).toEqual([])
  })
})

describe('what is found', () => {
  const noted = async (note: string, data = {}) =>
    (await make.makeHearing((await make.makeCase('Noted')).id, { note, ...data })).id
  const found = async (text: string, filter = {}) =>
    (await listTexts(await make.makeActor('volunteer'), { text, kind: 'hearing', ...filter })).rows.map(
      ({ id }) => id,
    )

  it.each([
    ['Адвокати заявили про побиття під час обшуку', ['обшуки', 'адвоката побиття', '«під час обшуку»']],
    ['Свидетели рассказали об избиении в следственном изоляторе', ['свидетеля', 'избиения', 'изолятор']],
    ['The witnesses testified to beatings in the prison', ['witness', 'testifying', 'beat', 'prisons']],
    ['Avukatlar mahkemede işkenceden söz etti', ['avukat', 'mahkemesinde', 'iskence']],
    ["Стан здоров'я погіршився", ['здоров’ям', 'здоров']],
    ['Номер 1-28/2031 оголосили', ['1-28/2031', '2031']],
  ])('%s', async (note, texts) => {
    const id = await noted(note)
    for (const text of texts) expect(await found(text), text).toContain(id)
    expect(await found('обшуками testified mahkeme')).toEqual([])
  })

  it('between two days, the latest first, page by page', async () => {
    const at = (date: string) => ({ onDate: new Date(date), startsAt: new Date(`${date}T07:00:00Z`) })
    const ids: string[] = []
    for (let day = 1; day <= 24; day++)
      ids.unshift(await noted('Pagewordly', at(`2026-04-${String(day).padStart(2, '0')}`)))
    expect(await found('pagewordly', { from: '2026-04-03', to: '2026-04-04' })).toEqual(ids.slice(20, 22))
    const actor = await make.makeActor('analyst')
    const first = await listTexts(actor, { text: 'pagewordly', kind: 'hearing' })
    const second = await listTexts(actor, {
      ...{ text: 'pagewordly', kind: 'hearing' },
      after: first.nextKey ?? '',
    })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids)
    expect(second.nextKey).toBeNull()
    for (const after of ['x', Buffer.from('["nonsense","' + (ids[0] ?? '') + '"]').toString('base64url')])
      expect((await found('pagewordly', { after })).length).toBe(20)
    const [group] = await findTexts(actor, { text: 'pagewordly' })
    expect([group?.rows.length, group?.isMore]).toEqual([5, true])
  })

  it('pages through statements of which nobody knows when they were said', async () => {
    const kind = 'statement' as const
    const text = 'Undatedwordly'
    await db.statement.createMany({ data: Array.from({ length: 23 }, () => ({ text, speaker: 'A father' })) })
    await db.statement.create({ data: { text, speaker: 'A father', saidOn: day, saidPrecision: precision } })
    const actor = await make.makeActor('volunteer')
    const first = await listTexts(actor, { text, kind })
    const second = await listTexts(actor, { text, kind, after: first.nextKey ?? '' })
    expect(first.rows[0]?.date?.date).toBe('2026-03-01')
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(24)
    expect((await listTexts(actor, { text, kind, to: '2026-12-31' })).rows).toHaveLength(1)
  })

  it('since somebody last looked: a hearing by when it was recorded', async () => {
    const since = new Date('2026-06-01')
    const [older, recorded] = [
      await noted('Sincewordly', { createdAt: new Date('2026-05-01') }),
      await noted('Sincewordly', {
        createdAt: new Date('2026-05-01'),
        state: 'held',
        recordedAt: new Date('2026-06-02'),
      }),
    ]
    expect((await found('sincewordly')).sort()).toEqual([older, recorded].sort())
    expect(await found('sincewordly', { since })).toEqual([recorded])
  })

  it('nothing that is sealed', async () => {
    const { id } = await make.makeIncident({ title: 'Told', narrative: 'Sealedwordly' })
    const coordinator = await make.makeActor('coordinator')
    expect(await asking(coordinator, 'sealedwordly')).toEqual([['incident', id]])
    await db.incident.update({
      where: { id },
      data: { isSensitive: true, title: '', narrative: null, sealed: new Uint8Array([1]) },
    })
    expect(await asking(coordinator, 'sealedwordly')).toEqual([])
  })
})
