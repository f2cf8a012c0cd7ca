import { beforeAll, expect, it } from 'vitest'
import * as make from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'

type Query = (...given: unknown[]) => Promise<unknown>

const modules = import.meta.glob<Record<string, unknown>>('/lib/*/queries.ts', { eager: true })
const queries = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter((entry): entry is [string, Query] => typeof entry[1] === 'function')
    .map(([name, ask]) => ({ name: `${path} ${name}`, ask, second: secondParameter(ask) })),
)

function secondParameter(query: Query): string {
  return /^[^(]*\(\s*\w+\s*,\s*(?:\.\.\.)?([\w{]+)/.exec(query.toString())?.[1] ?? ''
}

const SECRET = 'Kept-from-them'
const day = new Date('2026-01-01')
let familyId: string
let needId: string
/** Ids that everybody may ask for, and ids of what concerns the restricted person alone, by kind. */
let shown: string[]
let hidden: [kind: string, id: string][]

/** An open case and all around it, where a restricted person stands beside an open one everywhere. */
beforeAll(async () => {
  const open = await make.makePerson('Open One')
  const secret = await make.makePerson(SECRET, { visibility: 'restricted', status: 'in_custody' })
  const { id: caseId } = await make.makeCase('An open case')
  const { id: seen } = await make.makeDefendant(caseId, open.id)
  const { id: defendantId } = await make.makeDefendant(caseId, secret.id)
  const hearing = await make.makeHearing(caseId, {
    ...{ judgeId: secret.id, prosecutorId: secret.id },
    defendants: { create: [{ defendantId }, { defendantId: seen }] },
  })
  const makeRuling = (results: { defendantId: string; influence?: string }[], note?: string) =>
    db.ruling.create({
      data: {
        ...{ caseId, hearingId: hearing.id, judgeId: secret.id, kind: 'other', note },
        ...{ decidedOn: day, decidedPrecision: 'day' },
        results: { create: results.map((row) => ({ ...row, result: 'granted' })) },
      },
    })
  const common = await makeRuling([{ defendantId, influence: SECRET }, { defendantId: seen }])
  const ruling = await makeRuling([{ defendantId }], SECRET)
  const charge = await db.charge.create({ data: { defendantId, label: SECRET } })
  const sentence = await db.sentence.create({ data: { defendantId, kind: 'life', note: SECRET } })
  const motion = await db.motion.create({
    data: {
      ...{ caseId, defendantId, kindId: (await make.makeTerm('motion-kind')).id, request: SECRET },
      ...{ filedOn: day, filedPrecision: 'day' },
    },
  })
  const deadline = await db.deadline.create({ data: { caseId, defendantId, title: SECRET, dueOn: day } })
  const [role] = await db.caseRole.createManyAndReturn({
    data: [
      { caseId, personId: secret.id, role: 'witness' },
      { caseId, personId: open.id, role: 'lawyer', defendantId },
    ],
  })
  const period = await make.makeCustodyPeriod(secret.id, '2020-01-01', { note: SECRET })
  const notice = await db.wantedNotice.create({
    data: { personId: secret.id, list: SECRET, issuedOn: day, issuedPrecision: 'day' },
  })
  const raid = await make.makeIncident({ title: SECRET, visibility: 'restricted' })
  const incident = await make.makeIncident({
    ...{ caseId, hearingId: hearing.id, aimAgainstId: secret.id, partOfId: raid.id },
    victims: { create: [{ personId: secret.id, outcomeReason: SECRET }, { personId: open.id }] },
    perpetrators: { create: { personId: secret.id } },
    places: { create: { personId: secret.id, place: SECRET } },
    sources: { create: { saidById: secret.id, note: SECRET } },
  })
  const body = await db.organisation.create({ data: { kind: 'ngo', labels: { en: 'A body' } } })
  const recognition = await db.recognition.create({
    data: {
      ...{ personId: secret.id, bodyId: body.id, list: SECRET },
      ...{ recognisedOn: day, recognisedPrecision: 'day' },
    },
  })
  const statement = await db.statement.create({
    data: { speakerId: open.id, text: SECRET, about: { create: { personId: secret.id } } },
  })
  const submission = await db.submission.create({
    data: {
      ...{ toId: body.id, byName: 'We', subject: 'For two' },
      people: { create: [{ personId: open.id }, { personId: secret.id }] },
    },
  })
  const categoryId = (await make.makeTerm('prisoner-category')).id
  const negotiation = await db.negotiation.create({
    data: { title: 'Talks', people: { create: { personId: secret.id, categoryId } } },
  })
  await db.source.createMany({
    data: [
      { rulingId: ruling.id, title: SECRET },
      { chargeId: charge.id, title: SECRET },
      { sentenceId: sentence.id, title: SECRET },
      { motionId: motion.id, title: SECRET },
      { custodyPeriodId: period.id, title: SECRET },
      { wantedNoticeId: notice.id, title: SECRET },
      { recognitionId: recognition.id, title: SECRET },
      { negotiationId: negotiation.id, saidById: secret.id, title: SECRET },
    ],
  })
  const [source] = await db.source.findMany({ where: { chargeId: charge.id } })
  familyId = (await make.makeFamily(open.id)).id
  await db.familyPrisoner.create({ data: { familyId, personId: secret.id } })
  const member = await make.makeMember(familyId, secret.id, { name: SECRET })
  await make.makeMember(familyId, open.id, { kin: 'son', personId: secret.id, note: SECRET })
  const { userId: takenById } = await make.makeActor('coordinator')
  const consent = { familyId, purpose: 'contact', isGiven: true, on: day, takenById } as const
  await db.consent.createMany({
    data: [
      { ...consent, personId: secret.id },
      { ...consent, memberId: member.id },
    ],
  })
  needId = (await make.makeNeed(familyId, { personId: secret.id })).id
  const other = await make.makeFamily(secret.id, { name: SECRET })
  const need = await make.makeNeed(other.id, { description: SECRET })
  shown = [
    open.id,
    caseId,
    hearing.id,
    common.id,
    incident.id,
    submission.id,
    negotiation.id,
    familyId,
    needId,
  ]
  const rows = {
    ruling,
    charge,
    sentence,
    motion,
    deadline,
    role,
    source,
    recognition,
    statement,
    member,
    need,
  }
  hidden = Object.entries({
    ...{ ...rows, person: secret, 'custody-period': period, 'wanted-notice': notice },
    ...{ incident: raid, family: other, defendant: { id: defendantId } },
  }).map(([kind, row]) => [kind, row?.id ?? ''])
})

/** With whatever an attacker could put into an address. */
async function answersOf(actor: Actor, { ask, second }: (typeof queries)[number]): Promise<string> {
  const answers = []
  for (const given of attempts(second)) answers.push(await ask(actor, ...given).catch(() => null))
  return JSON.stringify(answers, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value,
  )
}

const idOf = (kind: string) => hidden.find(([one]) => one === kind)?.[1]

/** A person or a case as a form has it that is being filled in, by somebody who tries. */
const entered = (name: string) => ({
  ...{ name, born: null, sex: null, birthPlace: SECRET, region: SECRET },
  ...{ numbers: [SECRET], kind: 'criminal', stage: null, personId: idOf('person') },
})

function attempts(second: string): unknown[][] {
  if (['', 'now', 'vocabularies'].includes(second)) return [[]]
  if (second === 'from') return [['2026-03-01', '2026-03-31']]
  if (second === 'kind') return [...hidden, ['submission', shown[5]], ['negotiation', shown[6]]]
  if (second === 'subject') return [[{ caseId: shown[1] }], [{ hearingId: shown[2] }]]
  if (second === 'personId') return [shown[0], idOf('person')].map((id) => [id])
  if (second === 'familyId') return [familyId, idOf('family')].map((id) => [id])
  if (second === 'caseId') return [[shown[1]]]
  if (second === 'entered') return [SECRET, 'Open One', 'An open case'].map((name) => [entered(name)])
  if (second === 'id') return [...shown, ...hidden.map(([, id]) => id)].map((id) => [id])
  return [[{}], [''], [SECRET], [{ text: SECRET }]]
}

it.each(['volunteer', 'lawyer', 'analyst'] as const)(
  'no query tells a %s of a restricted person, by name, text or id',
  async (role) => {
    const actor = await make.makeActor(role)
    const own = await make.makeCase('Their own')
    const { personId } = await make.makeDefendant(own.id)
    await make.assign(actor, { caseId: own.id })
    // A lawyer sees the family of a client, a volunteer the need they were given.
    await db.familyPrisoner.create({ data: { familyId, personId } })
    await make.assign(actor, { needId })
    const telling: string[] = []
    for (const query of queries) {
      const told = await answersOf(actor, query)
      const ids = hidden.filter(([, id]) => told.includes(id)).map(([kind]) => kind)
      if (told.includes(SECRET) || ids.length > 0) telling.push([query.name, ...ids].join(' '))
    }
    expect(telling).toEqual([])
  },
  120_000,
)
