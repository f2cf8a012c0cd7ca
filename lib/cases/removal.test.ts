import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import type { AuditEventName } from '@/lib/audit/events'
import { assign, auditOf, makeActor, makeCase, makeTerm } from '@/prisma/factories'
import * as commands from './commands'
import { getStage, readNotes } from './queries'
import * as proceedings from './proceedings-schema'
import * as schema from './schema'

const on = (date: string) => ({ date, precision: 'day' })
const mistake = (id: string) => ({ id, reason: 'mistake' as const })

let lawyer: Actor
let colleague: Actor
let others: Actor[]
let caseId: string

beforeEach(async () => {
  lawyer = await makeActor('lawyer')
  colleague = await makeActor('lawyer')
  others = [
    await makeActor('lawyer'),
    await makeActor('volunteer'),
    await makeActor('analyst'),
    await makeActor('administrator'),
  ]
  caseId = (await makeCase()).id
  for (const actor of [lawyer, colleague, others[1] ?? lawyer]) await assign(actor, { caseId })
})

const expectRefused = async (attempt: (actor: Actor) => Promise<unknown>, actors = others) => {
  for (const actor of actors) await expect(attempt(actor)).rejects.toThrow(ForbiddenError)
}

const removed = (event: AuditEventName) => auditOf(event, caseId)

it('takes a motion out with its sources', async () => {
  const { id: kindId } = await makeTerm('motion-kind')
  const motion = { caseId, kindId, request: 'Release', filed: on('2026-02-01') }
  const { id } = await commands.addMotion(lawyer, proceedings.newMotionSchema.parse(motion))
  await db.source.create({ data: { motionId: id, title: 'A letter' } })
  await expectRefused((actor) => commands.removeMotion(actor, mistake(id)))
  await commands.removeMotion(lawyer, mistake(id))
  expect(await db.motion.count({ where: { caseId } })).toBe(0)
  expect(await db.source.count({ where: { title: 'A letter' } })).toBe(0)
  expect(await removed('motion.removed')).toMatchObject({ detail: { motion: id, reason: 'mistake' } })
  await expectRefused((actor) => commands.removeMotion(actor, mistake(id)), [lawyer])
})

it('takes a deadline out', async () => {
  const deadline = { caseId, title: 'Appeal', dueOn: '2026-03-20' }
  const { id } = await commands.addDeadline(lawyer, proceedings.newDeadlineSchema.parse(deadline))
  await expectRefused((actor) => commands.removeDeadline(actor, mistake(id)))
  await commands.removeDeadline(lawyer, mistake(id))
  expect(await db.deadline.count({ where: { caseId } })).toBe(0)
  expect(await removed('deadline.removed')).toMatchObject({ detail: { deadline: id, reason: 'mistake' } })
})

it('takes a note out for its author only', async () => {
  const { id } = await commands.addNote(lawyer, { caseId, text: 'Of another case' })
  await expectRefused((actor) => commands.removeNote(actor, mistake(id)), [colleague, ...others])
  await expectRefused((actor) => commands.removeNote(actor, mistake(id)), [await makeActor('coordinator')])
  await commands.removeNote(lawyer, mistake(id))
  expect((await readNotes(lawyer, caseId))?.notes).toEqual([])
  expect(await removed('privileged-note.removed')).toMatchObject({ detail: { note: id, reason: 'mistake' } })
})

it('takes the latest stage out, and the one before it stands again', async () => {
  const enter = (stage: string, from: object, version?: number) =>
    commands.changeStage(lawyer, schema.stageSchema.parse({ caseId, stage, from, version }))
  const first = await enter('investigation', on('2024-05-12'))
  const wrong = await enter('appeal', on('2025-03-01'), 1)
  await expectRefused((actor) => commands.removeStage(actor, mistake(wrong.id)))
  await expectRefused((actor) => commands.removeStage(actor, mistake(first.id)), [lawyer])
  expect(await getStage(lawyer, first.id)).toBeNull()
  await commands.removeStage(lawyer, mistake(wrong.id))
  const standing = () => db.case.findUnique({ where: { id: caseId }, include: { stages: true } })
  expect(await standing()).toMatchObject({
    stage: 'investigation',
    stages: [{ id: first.id, toOn: null, toPrecision: null, version: 3 }],
  })
  await commands.removeStage(lawyer, mistake(first.id))
  expect(await standing()).toMatchObject({ stage: null, stages: [] })
  expect(await removed('stage.removed')).toMatchObject({
    detail: { stage: 'investigation', reason: 'mistake' },
  })
})
