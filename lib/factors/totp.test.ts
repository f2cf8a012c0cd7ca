import { describe, expect, it, vi } from 'vitest'
import { codeOf, makeUser } from '@/prisma/factories'
import { db } from '@/lib/core/db'
import { acceptTotp, newTotpSecret, qrCode, resealTotps, stepOf } from './totp'

const PASSWORD = 'a long phrase nobody guesses'

describe('a code of an app', () => {
  it('belongs to the step of now, the one before or the one after, however it was typed', () => {
    const secret = newTotpSecret()
    const now = Date.now()
    const step = Math.floor(now / 30_000)
    for (const off of [-1, 0, 1]) expect(stepOf(secret, codeOf(secret, off), now)).toBe(step + off)
    for (const off of [-3, 3]) expect(stepOf(secret, codeOf(secret, off), now)).toBeNull()
    expect(stepOf(secret, ` ${codeOf(secret).replace(/(...)/, '$1 ')}`, now)).toBe(step)
    for (const wrong of ['', '12345', 'abcdef', '0'.repeat(400)])
      expect(stepOf(secret, wrong, now)).toBeNull()
  })

  it('is taken once of 50 who send it at the same time, and none of an earlier step after it', async () => {
    const { id, totpSecret } = await makeUser({ password: PASSWORD, roles: ['volunteer'] })
    const code = codeOf(totpSecret)
    const answers = await Promise.all(Array.from({ length: 50 }, () => acceptTotp(db, id, code)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await acceptTotp(db, id, code)).toBe(false)
    expect(await acceptTotp(db, id, codeOf(totpSecret, -1))).toBe(false)
    expect(await acceptTotp(db, id, codeOf(totpSecret, 1))).toBe(true)
  })

  it('is not taken for somebody else, nor from a row that was moved to them', async () => {
    const [one, other] = [
      await makeUser({ password: PASSWORD, roles: [] }),
      await makeUser({ password: PASSWORD, roles: [] }),
    ]
    expect(await acceptTotp(db, other.id, codeOf(one.totpSecret))).toBe(false)
    const { sealedSecret } = await db.totp.findUniqueOrThrow({ where: { userId: one.id } })
    await db.totp.update({ where: { userId: other.id }, data: { sealedSecret } })
    expect(await acceptTotp(db, other.id, codeOf(one.totpSecret))).toBe(false)
  })

  it('comes from a secret that the database alone does not tell', async () => {
    const { id, totpSecret } = await makeUser({ password: PASSWORD, roles: [] })
    const { sealedSecret } = await db.totp.findUniqueOrThrow({ where: { userId: id } })
    expect(Buffer.from(sealedSecret).toString('latin1')).not.toContain(totpSecret)
    expect(qrCode(totpSecret)).toMatch(/^<svg (?!.*(style|script|href))/)
  })
})

it('comes under a new secret of the server, however often that is broken off, and is taken all the while', async () => {
  const users = [
    await makeUser({ password: PASSWORD, roles: ['volunteer'] }),
    await makeUser({ password: PASSWORD, roles: ['volunteer'] }),
  ]
  const [first, second] = users
  vi.stubEnv('VICDAN_FORMER_SECRETS', process.env.VICDAN_SECRET)
  vi.stubEnv('VICDAN_SECRET', 'another secret, long enough to be taken as well')
  expect(await acceptTotp(db, first?.id ?? '', codeOf(first?.totpSecret ?? '', -1))).toBe(true)
  let steps = 0
  const broken = Object.create(db.totp, {
    updateMany: {
      value: (given: never) => {
        steps += 1
        return steps > 1 ? Promise.reject(new Error('power cut')) : db.totp.updateMany(given)
      },
    },
  }) as typeof db.totp
  await expect(resealTotps({ ...db, totp: broken })).rejects.toThrow('power cut')
  await resealTotps(db)
  vi.stubEnv('VICDAN_FORMER_SECRETS', '')
  for (const { id, totpSecret } of [first, second].filter((user) => user !== undefined))
    expect(await acceptTotp(db, id, codeOf(totpSecret))).toBe(true)
  vi.unstubAllEnvs()
})
