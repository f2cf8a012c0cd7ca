import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeMeasure,
  makePerson,
  makeTerm,
} from '@/prisma/factories'
import * as commands from './commands'
import * as proceedings from './proceedings-schema'

const year = (typed: string) => ({ year: typed })
const on = (date: string) => ({ date, precision: 'day' })
const mistake = (id: string) => ({ id, reason: 'mistake' as const })

let lawyer: Actor
let stranger: Actor
let coordinator: Actor
let caseId: string
let defendantId: string

beforeEach(async () => {
  lawyer = await makeActor('lawyer')
  stranger = await makeActor('lawyer')
  coordinator = await makeActor('coordinator')
  caseId = (await makeCase()).id
  defendantId = (await makeDefendant(caseId)).id
  await assign(lawyer, { caseId })
})

const charge = (more = {}) =>
  proceedings.newChargeSchema.parse({
    caseId,
    defendants: [defendantId],
    label: 'art. 205.5',
    from: on('2025-01-10'),
    ...more,
  })

describe('charges', () => {
  it('are held against several at once, and made once however often sent', async () => {
    const { id: second } = await makeDefendant(caseId)
    const sent = charge({ id: crypto.randomUUID(), defendants: [defendantId, second] })
    await commands.addCharge(lawyer, sent)
    await commands.addCharge(lawyer, sent)
    expect(await db.charge.count({ where: { defendant: { caseId } } })).toBe(2)
  })

  it('take wording and category of the article where none was typed', async () => {
    const { id: categoryId } = await makeTerm('charge-category')
    const article = await db.article.create({
      data: {
        code: 'RU-CC',
        article: '205.5',
        part: crypto.randomUUID().slice(0, 4),
        labels: {},
        categoryId,
      },
    })
    const { id } = await commands.addCharge(lawyer, charge({ label: null, articleId: article.id }))
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({
      label: `p. ${article.part} art. 205.5 Criminal Code of Russia`,
      categoryId,
    })
    await expect(commands.addCharge(lawyer, charge({ categoryId: article.id }))).rejects.toThrow(RuleError)
  })

  it('end on the day a later one replaces them, for others of the same wording too', async () => {
    const { id: second } = await makeDefendant(caseId)
    const { id } = await commands.addCharge(lawyer, charge({ defendants: [defendantId, second] }))
    const other = await db.charge.findFirstOrThrow({ where: { defendantId: second } })
    const input = proceedings.replaceChargeSchema.parse({
      ...{ id, version: '1', byId: crypto.randomUUID(), others: [other.id] },
      ...{ label: 'art. 278', from: on('2025-06-01') },
    })
    const { id: byId } = await commands.replaceCharge(lawyer, input)
    expect(await commands.replaceCharge(lawyer, input)).toEqual({ id: byId, caseId })
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({
      ...{ replacedById: byId, toOn: new Date('2025-06-01'), version: 2 },
    })
    expect(
      await db.charge.count({ where: { defendant: { caseId }, label: 'art. 278', replacedById: null } }),
    ).toBe(2)
    await expect(
      commands.replaceCharge(lawyer, { ...input, byId: crypto.randomUUID(), version: 2, others: [] }),
    ).rejects.toThrow('cases.errors.replaced')
    await expect(commands.removeCharge(lawyer, mistake(id))).rejects.toThrow('cases.errors.charge-replaced')
    await commands.removeCharge(lawyer, mistake(byId))
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({ replacedById: null, toOn: null })
  })

  it('cannot be replaced from before they began', async () => {
    const { id } = await commands.addCharge(lawyer, charge())
    const input = proceedings.replaceChargeSchema.parse({
      id,
      version: 1,
      label: 'later',
      from: on('2024-01-01'),
    })
    await expect(commands.replaceCharge(lawyer, input)).rejects.toThrow('cases.errors.charge-before')
  })

  it('may be replaced within the year of which no more is known', async () => {
    const { id } = await commands.addCharge(lawyer, charge({ from: on('2025-05-12') }))
    const input = { id, version: 1, label: 'later', from: year('2025') }
    await commands.replaceCharge(lawyer, proceedings.replaceChargeSchema.parse(input))
    expect(await db.charge.findUnique({ where: { id } })).toMatchObject({ toPrecision: 'year' })
  })

  it('are not saved over a newer version', async () => {
    const { id } = await commands.addCharge(lawyer, charge())
    const change = (label: string) =>
      proceedings.chargeSchema.parse({ id, version: '1', label, to: year('2026') })
    await commands.changeCharge(coordinator, change('theirs'))
    await expect(commands.changeCharge(lawyer, change('mine'))).rejects.toMatchObject({
      current: { label: 'theirs', 'to.year': '2026', version: '2' },
    })
  })
})

const ruling = (more = {}) =>
  proceedings.newRulingSchema.parse({
    ...{ caseId, kind: 'extension', decided: on('2026-03-01'), result: 'granted', defendants: [defendantId] },
    ...{ untilOn: '2026-05-01', ...more },
  })

describe('rulings', () => {
  it('have a result for each defendant', async () => {
    const { id: measureId } = await makeMeasure('remand', 'in_custody')
    const { id: second } = await makeDefendant(caseId)
    const of = { [second]: { result: 'refused', influence: 'illness' } }
    const sent = ruling({ id: crypto.randomUUID(), measureId, defendants: [defendantId, second], of })
    const { id } = await commands.addRuling(lawyer, sent)
    expect(await commands.addRuling(lawyer, sent)).toEqual({ id, caseId })
    const found = await db.ruling.findUnique({
      where: { id },
      include: { results: { orderBy: { result: 'asc' } } },
    })
    expect(found?.results).toMatchObject([
      { defendantId, result: 'granted', measureId, untilOn: new Date('2026-05-01') },
      { defendantId: second, result: 'refused', measureId: null, untilOn: null, influence: 'illness' },
    ])
  })

  it('choose from their own case only', async () => {
    const { id: otherCase } = await makeCase('Another')
    const { id: foreign } = await makeDefendant(otherCase)
    await expect(commands.addRuling(lawyer, ruling({ defendants: [foreign] }))).rejects.toThrow(RuleError)
    const { id: appealOfId } = await commands.addRuling(
      coordinator,
      ruling({ caseId: otherCase, defendants: [foreign] }),
    )
    await expect(commands.addRuling(lawyer, ruling({ appealOfId }))).rejects.toMatchObject({
      field: 'appealOfId',
    })
    await expect(commands.addRuling(lawyer, ruling({ courtId: otherCase }))).rejects.toMatchObject({
      field: 'courtId',
    })
    await expect(commands.addRuling(lawyer, ruling({ hearingId: otherCase }))).rejects.toMatchObject({
      field: 'hearingId',
    })
  })

  it('order only measures there are, for all and for single defendants', async () => {
    const measureId = crypto.randomUUID()
    const choose = (field: string) => ({ key: 'form.choose', field })
    await expect(commands.addRuling(lawyer, ruling({ measureId }))).rejects.toMatchObject(choose('measureId'))
    const of = { [defendantId]: { measureId } }
    await expect(commands.addRuling(lawyer, ruling({ of }))).rejects.toMatchObject(
      choose(`of.${defendantId}.measureId`),
    )
    const { id } = await commands.addRuling(lawyer, ruling({ defendants: [defendantId, defendantId] }))
    const changed = proceedings.rulingSchema.parse({ ...ruling({ measureId }), id, version: 1 })
    await expect(commands.changeRuling(lawyer, changed)).rejects.toMatchObject(choose('measureId'))
  })

  it('keep what the actor cannot see when they are changed', async () => {
    const hidden = await makePerson('Hidden', { visibility: 'proposed' })
    const { id: second } = await makeDefendant(caseId, hidden.id)
    const judge = await makePerson('Judge', { visibility: 'proposed' })
    const { id } = await commands.addRuling(
      coordinator,
      ruling({ defendants: [defendantId, second], judgeId: judge.id }),
    )
    const change = proceedings.rulingSchema.parse({ ...ruling({ untilOn: '2026-06-01' }), id, version: 1 })
    await commands.changeRuling(lawyer, change)
    const found = await db.ruling.findUnique({
      where: { id },
      include: { results: { orderBy: { untilOn: 'asc' } } },
    })
    expect(found).toMatchObject({ judgeId: judge.id, version: 2 })
    expect(found?.results.map(({ untilOn }) => untilOn)).toEqual([
      new Date('2026-05-01'),
      new Date('2026-06-01'),
    ])
    await expect(commands.changeRuling(lawyer, change)).rejects.toMatchObject({
      current: { untilOn: '2026-06-01', 'defendants[]': [defendantId] },
    })
  })

  it('stay while a sentence rests on them', async () => {
    const { id: rulingId } = await commands.addRuling(
      lawyer,
      ruling({ kind: 'verdict', result: 'guilty', untilOn: null }),
    )
    const { id } = await commands.addSentence(lawyer, sentence({ rulingId }))
    await expect(commands.removeRuling(lawyer, mistake(rulingId))).rejects.toThrow(
      'cases.errors.ruling-in-use',
    )
    await commands.removeSentence(lawyer, mistake(id))
    await commands.removeRuling(lawyer, mistake(rulingId))
    expect(await db.ruling.count({ where: { caseId } })).toBe(0)
  })
})

const sentence = (more = {}) =>
  proceedings.newSentenceSchema.parse({
    ...{ defendantId, kind: 'prison', years: '13', starts: on('2025-01-01') },
    legs: [
      { regime: 'prison', years: '3' },
      { regime: 'strict', years: '10' },
    ],
    ...more,
  })

it('a sentence keeps its legs in their order, also when changed', async () => {
  const sent = sentence({ id: crypto.randomUUID(), fine: '150000', currency: 'RUB' })
  const { id } = await commands.addSentence(lawyer, sent)
  expect(await commands.addSentence(lawyer, sent)).toEqual({ id, caseId })
  const legs = [{ regime: 'strict', years: '12' }]
  const change = proceedings.sentenceSchema.parse({ ...sentence({ years: '12', legs }), id, version: 1 })
  await commands.changeSentence(lawyer, change)
  expect(await db.sentence.findUnique({ where: { id }, include: { legs: true } })).toMatchObject({
    ...{ years: 12, fine: null, currency: null, version: 2 },
    legs: [{ position: 1, regime: 'strict', years: 12 }],
  })
  await expect(commands.changeSentence(lawyer, change)).rejects.toMatchObject({
    current: { years: '12', 'legs.0.regime': 'strict', version: '2' },
  })
})

it('a motion is filed, and what came of it is recorded', async () => {
  const { id: kindId } = await makeTerm('motion-kind')
  const input = {
    caseId,
    defendantId,
    kindId,
    request: 'Leave to hand over a parcel',
    filed: on('2026-02-01'),
  }
  const { id } = await commands.addMotion(lawyer, proceedings.newMotionSchema.parse(input))
  const { id: rulingId } = await commands.addRuling(lawyer, ruling({ kind: 'motion', result: 'refused' }))
  const change = proceedings.motionSchema.parse({ ...input, id, version: 1, rulingId, result: 'refused' })
  await commands.changeMotion(lawyer, change)
  expect(await db.motion.findUnique({ where: { id } })).toMatchObject({ rulingId, result: 'refused' })
  await expect(commands.changeMotion(lawyer, change)).rejects.toThrow(ConflictError)
  await expect(
    commands.addMotion(lawyer, proceedings.newMotionSchema.parse({ ...input, kindId: caseId })),
  ).rejects.toMatchObject({ field: 'kindId' })
})

it('a deadline is ticked off by somebody and can be opened again', async () => {
  const input = { caseId, title: 'Appeal against the extension', dueOn: '2026-03-20' }
  const { id } = await commands.addDeadline(lawyer, proceedings.newDeadlineSchema.parse(input))
  await commands.changeDeadline(
    lawyer,
    proceedings.deadlineSchema.parse({ ...input, id, version: 1, dueOn: '2026-03-21' }),
  )
  await commands.finishDeadline(lawyer, { id })
  await commands.finishDeadline(coordinator, { id })
  const found = () => db.deadline.findUnique({ where: { id } })
  expect(await found()).toMatchObject({ doneById: lawyer.userId, dueOn: new Date('2026-03-21') })
  await commands.reopenDeadline(lawyer, { id })
  expect(await found()).toMatchObject({ doneById: null, doneAt: null })
  const events = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(events.map(({ event }) => event)).toEqual([
    'deadline.added',
    'deadline.changed',
    'deadline.done',
    'deadline.reopened',
  ])
})

describe('somebody else’s case', () => {
  it('is written by nobody but coordinators and its lawyers, and by those only while it is theirs', async () => {
    const { id: kindId } = await makeTerm('motion-kind')
    const { id: chargeId } = await commands.addCharge(lawyer, charge())
    const { id: rulingId } = await commands.addRuling(lawyer, ruling())
    const { id: sentenceId } = await commands.addSentence(lawyer, sentence())
    const deadline = { caseId, title: 'Appeal', dueOn: '2026-03-20' }
    const { id: deadlineId } = await commands.addDeadline(
      lawyer,
      proceedings.newDeadlineSchema.parse(deadline),
    )
    const motion = { caseId, kindId, request: 'Release', filed: on('2026-02-01') }
    const { id: motionId } = await commands.addMotion(lawyer, proceedings.newMotionSchema.parse(motion))

    const attempts: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => commands.addCharge(actor, charge()),
      (actor) =>
        commands.changeCharge(
          actor,
          proceedings.chargeSchema.parse({ id: chargeId, version: 1, label: 'x' }),
        ),
      (actor) =>
        commands.replaceCharge(
          actor,
          proceedings.replaceChargeSchema.parse({
            id: chargeId,
            version: 1,
            label: 'x',
            from: on('2026-01-01'),
          }),
        ),
      (actor) => commands.removeCharge(actor, mistake(chargeId)),
      (actor) => commands.addRuling(actor, ruling()),
      (actor) =>
        commands.changeRuling(
          actor,
          proceedings.rulingSchema.parse({ ...ruling(), id: rulingId, version: 1 }),
        ),
      (actor) => commands.removeRuling(actor, mistake(rulingId)),
      (actor) => commands.addSentence(actor, sentence()),
      (actor) =>
        commands.changeSentence(
          actor,
          proceedings.sentenceSchema.parse({ ...sentence(), id: sentenceId, version: 1 }),
        ),
      (actor) => commands.removeSentence(actor, mistake(sentenceId)),
      (actor) => commands.addMotion(actor, proceedings.newMotionSchema.parse(motion)),
      (actor) =>
        commands.changeMotion(actor, proceedings.motionSchema.parse({ ...motion, id: motionId, version: 1 })),
      (actor) => commands.addDeadline(actor, proceedings.newDeadlineSchema.parse(deadline)),
      (actor) =>
        commands.changeDeadline(
          actor,
          proceedings.deadlineSchema.parse({ ...deadline, id: deadlineId, version: 1 }),
        ),
      (actor) => commands.finishDeadline(actor, { id: deadlineId }),
      (actor) => commands.reopenDeadline(actor, { id: deadlineId }),
      (actor) => commands.removeMotion(actor, mistake(motionId)),
      (actor) => commands.removeDeadline(actor, mistake(deadlineId)),
    ]
    const strangers = [
      stranger,
      await makeActor('volunteer'),
      await makeActor('analyst'),
      await makeActor('administrator'),
    ]
    await assign(strangers[1] ?? stranger, { caseId })
    await db.assignment.updateMany({ where: { userId: lawyer.userId }, data: { to: new Date() } })
    for (const actor of [...strangers, lawyer]) {
      for (const attempt of attempts)
        await expect(attempt(actor), String(attempt)).rejects.toThrow(ForbiddenError)
    }
  })
})
