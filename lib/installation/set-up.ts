import 'server-only'
import { enter } from '@/lib/access/entry'
import { hashPassword } from '@/lib/access/password'
import { hashToken } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Role } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import { loadDemo } from '@/lib/demo/commands'
import { addUser, spend } from '@/lib/users/joining'
import type { SetUpInput } from './schema'

const DEMO_MS = 120_000

/** Whether the link is the one that was printed last, and nobody has used it. */
export async function isSetUpLink(token: string): Promise<boolean> {
  return (await db.invitation.count({ where: usable(token) })) > 0 && (await db.user.count()) === 0
}

/** The first administrator, the organisation, and the demo cast when it is wanted: all of it or nothing. */
export async function setUp(input: SetUpInput): Promise<void> {
  const { token, organisation, locales, defaultCurrency, timeZone, isCoordinator, start } = input
  const passwordHash = await hashPassword(input.password)
  const roles: Role[] = isCoordinator ? ['administrator', 'coordinator'] : ['administrator']
  const userId = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('set-up'))::text`
      if ((await tx.user.count()) > 0) throw new RuleError('users.errors.invitation')
      const { id } = await addUser(tx, { ...input, passwordHash, roles }, null)
      await spend(tx, usable(token), id)
      const settings = { organisation, locales, defaultLocale: input.locale, defaultCurrency, timeZone }
      await tx.settings.upsert({ where: { id: 1 }, create: settings, update: settings })
      await record(tx, { userId: id }, 'installation.set-up', { type: 'user', id }, { start })
      if (start === 'demo') await asSystem(tx, () => loadDemo(tx, { passwordHash }))
      return id
    },
    { timeout: DEMO_MS },
  )
  await enter(userId)
}

const usable = (token: string) => ({
  tokenHash: hashToken(token),
  isSetUp: true,
  usedAt: null,
  withdrawnAt: null,
})
