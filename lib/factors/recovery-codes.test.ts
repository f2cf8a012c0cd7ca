import { expect, it } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { db } from '@/lib/core/db'
import { acceptRecoveryCode, makeRecoveryCodes } from './recovery-codes'

it('are ten of 140 bits, kept as hashes only, and end when new ones are made', async () => {
  const { userId } = await makeActor('volunteer')
  const codes = await makeRecoveryCodes(db, userId)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){6}[0-9a-hjkmnp-tv-z]{4}$/)
  const rows = JSON.stringify(await db.recoveryCode.findMany({ where: { userId } }))
  for (const code of codes) expect(rows).not.toContain(code)
  await makeRecoveryCodes(db, userId)
  expect(await acceptRecoveryCode(db, userId, codes[0] ?? '')).toBe(false)
  expect(await db.recoveryCode.count({ where: { userId } })).toBe(10)
})

it('let in once each, even when 50 send the same at the same time, and only their owner', async () => {
  const [{ userId }, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
  const [first = '', second = ''] = await makeRecoveryCodes(db, userId)
  expect(await acceptRecoveryCode(db, other.userId, first)).toBe(false)
  const answers = await Promise.all(Array.from({ length: 50 }, () => acceptRecoveryCode(db, userId, first)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  expect(await acceptRecoveryCode(db, userId, second.toUpperCase().replaceAll('-', ' '))).toBe(true)
  expect(await db.recoveryCode.count({ where: { userId, usedAt: null } })).toBe(8)
})
