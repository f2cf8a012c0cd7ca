import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { openPool } from './pool'
import { isOutOfReach } from './reach'

const PATIENCE_MS = 300

vi.mock('./answer', () => ({ startQuestion: () => ({ timeLeft: 300, end: () => undefined }) }))

let line: Server
let sockets: Socket[]
let isSilent: boolean
let db: PrismaClient
let lost: number

/** Between the client and the database; while it is silent nothing passes, and what was open then never speaks again. */
beforeEach(async () => {
  ;[sockets, isSilent, lost] = [[], false, 0]
  const target = new URL(env.databaseUrl)
  const port = Number(target.port)
  line = createServer((near) => {
    const far = connect(port, target.hostname)
    const isLost = () => isSilent || sockets.indexOf(near) < lost
    sockets.push(near)
    far.on('data', (bytes) => isLost() || near.write(bytes))
    near.on('data', (bytes) => isLost() || far.write(bytes))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy())
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  target.port = String((line.address() as { port: number }).port)
  db = new PrismaClient({ adapter: new PrismaPg(openPool(target.href), { disposeExternalPool: true }) })
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await db.$disconnect()
  line.close()
})

const ask = () => db.$queryRaw`SELECT 1`
const write = () => db.$transaction((tx) => tx.$queryRaw`SELECT 1`)
const failureOf = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  const error = await work().catch((thrown: unknown) => thrown)
  expect(performance.now() - start).toBeLessThan(4 * PATIENCE_MS)
  return error
}

it('answers that the database is out of reach when it falls silent, and finds it again', async () => {
  await Promise.all([ask(), ask(), write(), write()])
  isSilent = true
  expect(isOutOfReach(await failureOf(ask))).toBe(true)
  expect(isOutOfReach(await failureOf(write))).toBe(true)
  ;[isSilent, lost] = [false, sockets.length]
  await failureOf(ask)
  expect(await ask()).toEqual([{ '?column?': 1 }])
  expect(await write()).toEqual([{ '?column?': 1 }])
})

it('says so when the connection ends in the middle, inside a transaction too', async () => {
  await Promise.all([ask(), write()])
  const slow = [
    db.$queryRaw`SELECT 1 FROM pg_sleep(0.2)`,
    db.$transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(0.2)`),
  ]
  const answers = Promise.allSettled(slow)
  await new Promise((resolve) => setTimeout(resolve, 80))
  for (const socket of sockets) socket.destroy()
  for (const answer of await answers)
    expect(answer.status === 'rejected' && isOutOfReach(answer.reason)).toBe(true)
  expect(await ask()).toHaveLength(1)
})

it('lets one wait for a place as long as answers come quickly, else no longer than for an answer', async () => {
  const crowd = () =>
    Promise.allSettled(Array.from({ length: 24 }, () => db.$queryRaw`SELECT 1 FROM pg_sleep(0.25)`))
  await ask()
  expect((await crowd()).filter((answer) => answer.status === 'rejected')).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const [late] = (await crowd()).filter((answer) => answer.status === 'rejected')
  expect(late && isOutOfReach(late.reason)).toBe(true)
  expect(await ask()).toHaveLength(1)
})

it('does not take a refusal of the database for its absence', async () => {
  expect(isOutOfReach(await failureOf(() => db.$queryRaw`SELECT 1 / 0`))).toBe(false)
  expect(isOutOfReach(await failureOf(() => db.$queryRaw`SELECT * FROM nothing`))).toBe(false)
  expect(isOutOfReach(new Error('a bug'))).toBe(false)
})
