import { expect, it, vi } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { db } from '@/lib/core/db'
import { asWorker, findWorker } from './worker'

it('gives a lot as long for somebody as for nobody', async () => {
  const { userId } = await makeActor('coordinator')
  const worker = await findWorker(userId)
  const begun = vi.fn()
  vi.spyOn(db, '$extends').mockReturnValue({ $transaction: begun })
  vi.spyOn(db, '$transaction').mockImplementation(begun)
  for (const actor of [worker, null]) await asWorker(actor, () => Promise.resolve())
  vi.restoreAllMocks()
  const longest = begun.mock.calls.map(([, options]) => options as unknown)
  expect(longest).toEqual([{ timeout: 60_000 }, { timeout: 60_000 }])
})
