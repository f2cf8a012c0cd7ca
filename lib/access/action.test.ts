import { beforeAll, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { makeActor, makeCase } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { id } from '@/lib/core/fields'
import { action } from './action'
import { hashToken } from './token'

const TOKEN = 'of the session'

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'http://localhost:3000', host: 'localhost:3000' })),
  cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [], has: () => false }),
}))
vi.mock('next-auth', () => ({ getServerSession: () => Promise.resolve({ token: 'of the session' }) }))
vi.mock('next-intl/server', () => ({
  getTranslations: () => Promise.resolve(Object.assign((key: string) => key, { has: () => true })),
}))

beforeAll(async () => {
  const { userId } = await makeActor('coordinator')
  await db.session.create({ data: { userId, device: '', tokenHash: hashToken(TOKEN) } })
})

const schema = z.object({ id: id(), personId: id() })

async function answerOf(command: (input: z.output<typeof schema>) => Promise<unknown>) {
  const form = new FormData()
  form.set('id', crypto.randomUUID())
  form.set('personId', crypto.randomUUID())
  const act = action(
    schema,
    (_actor, input) => command(input),
    () => '/',
  )
  return act({ status: 'new', values: {}, errors: [] }, form)
}

it('answers an id that names nothing, or another record, with a refusal and all that was typed', async () => {
  const { id: taken } = await makeCase()
  const commands = [
    (input: { personId: string }) => db.defendant.create({ data: { caseId: taken, ...input } }),
    () => db.case.create({ data: { id: taken, name: 'Another of this id' } }),
    (input: { id: string }) => db.case.update({ where: { id: input.id }, data: { name: 'Nobody' } }),
  ]
  for (const command of commands) {
    const answer = await answerOf((input) => command({ id: input.id, personId: input.personId }))
    expect(answer).toMatchObject({ status: 'refused', errors: [{ message: 'form.gone' }] })
    expect(answer.values).toHaveProperty('personId')
  }
})

it('hides no other failure', async () => {
  await expect(answerOf(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
})

it('gives back what was typed when the database is out of reach, and says so', async () => {
  const away = Object.assign(new Error('P1001'), { code: 'P1001' })
  const answer = await answerOf(() => Promise.reject(away))
  expect(answer).toMatchObject({ status: 'lost', errors: [{ message: 'unreachable' }] })
  expect(answer.values).toHaveProperty('personId')
})

it('takes what is no form for an empty one, and refuses what no form could hold', async () => {
  const act = action(
    schema,
    () => Promise.reject(new Error('never reached')),
    () => '/',
  )
  const state = { status: 'new', values: {}, errors: [] } as const
  const call = act as (...given: unknown[]) => Promise<unknown>
  for (const given of [
    [],
    [state],
    [null, null],
    [state, 'form'],
    [state, { get: 1 }],
    [state, [['id', '1']]],
  ])
    expect(await call(...given)).toMatchObject({ status: 'refused', values: {} })
  const large = new FormData()
  large.set('id', 'x'.repeat(1_000_001))
  expect(await call(state, large)).toMatchObject({
    status: 'refused',
    errors: [{ message: 'form.too-long' }],
  })
})
