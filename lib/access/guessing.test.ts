import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import { forgetFailures, waitForTurn } from './guessing'

const waits: number[] = []
vi.mock('node:timers/promises', () => ({ setTimeout: (ms: number) => Promise.resolve(waits.push(ms)) }))

async function attempt(name: string, address: string): Promise<number> {
  await waitForTurn(name, address)
  return Math.round((waits.at(-1) ?? 0) / 250) / 4
}

it('lets the first attempts on an account through, then slows down, never beyond five seconds', async () => {
  const name = randomUUID()
  const seconds = []
  for (let attempts = 0; attempts < 14; attempts += 1) seconds.push(await attempt(name, randomUUID()))
  expect(seconds.slice(0, 4)).toEqual([0, 0, 0, 0])
  // The gaps double: 0.25, 0.5, 1 after those before, less what a slow machine has spent meanwhile.
  const growing = seconds.slice(4, 7)
  expect(growing).toEqual([...growing].sort())
  expect(growing[0]).toBeLessThanOrEqual(0.25)
  expect(growing[2]).toBeGreaterThan(0.75)
  expect(growing[2]).toBeLessThanOrEqual(1.75)
  expect(seconds.slice(8)).toEqual([5, 5, 5, 5, 5, 5])
})

it('slows an address that tries many accounts, and refuses it for a while in the end', async () => {
  const address = randomUUID()
  let refused: unknown
  for (let attempts = 0; attempts < 14 && !refused; attempts += 1) {
    refused = await attempt(randomUUID(), address).then(
      () => undefined,
      (error: unknown) => error,
    )
  }
  expect(refused).toBeInstanceOf(RuleError)
  expect(refused).toMatchObject({ key: 'access.errors.wait' })
})

it('forgets the failures of an account at the right password, and that of its address once', async () => {
  const [name, address] = [randomUUID(), randomUUID()]
  for (let attempts = 0; attempts < 6; attempts += 1) await attempt(name, randomUUID())
  await forgetFailures(name, randomUUID())
  expect(await attempt(name, randomUUID())).toBe(0)
  for (let attempts = 0; attempts < 12; attempts += 1) {
    const somebody = randomUUID()
    expect(await attempt(somebody, address)).toBe(0)
    await forgetFailures(somebody, address)
  }
})
