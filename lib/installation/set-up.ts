import 'server-only'
import { startAttempt } from '@/lib/access/attempt'
import { hashPassword } from '@/lib/access/password'
import { hashToken, signInKey } from '@/lib/access/token'
import { record } from '@/lib/audit/commands'
import type { Role } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { asSystem } from '@/lib/core/system'
import { ensureCircles, foundInstallation } from '@/lib/keys/circles'
import { splitOnPaper } from '@/lib/sealing/shares'
import { loadDemo } from '@/lib/demo/commands'
import { keepDemoSecret } from '@/lib/demo/secret'
import { refuseGuessable } from '@/lib/users/guessable'
import { keepShares } from '@/lib/users/handed-keys'
import { addUser, spend } from '@/lib/users/joining'
import type { SetUpInput } from './schema'

const DEMO_MS = 120_000

/** Whether the link is the one that was printed last, and nobody has used it. */
export async function isSetUpLink(token: string): Promise<boolean> {
  return (await db.invitation.count({ where: usable(token) })) > 0 && (await isNew())
}

/** Nobody can sign in yet: the way in is the link in the terminal. */
export const isNew = async (): Promise<boolean> => (await db.user.count()) === 0

/** The first administrator, the organisation, and the demo cast when it is wanted: all of it or nothing. A factor comes next. */
export async function setUp(input: SetUpInput): Promise<void> {
  const { token, organisation, locales, defaultCurrency, timeZone, leaveUrl, isCoordinator, start } = input
  await refuseGuessable(input.password, signInKey(input.signInName))
  const password = await hashPassword(input.password)
  const roles: Role[] = isCoordinator ? ['administrator', 'coordinator'] : ['administrator']
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('set-up'))::text`
      if ((await tx.user.count()) > 0) throw new RuleError('users.errors.invitation')
      const { recovery, everybody } = await foundInstallation(tx)
      const { id, identity } = await addUser(tx, { ...input, password, roles }, [everybody], null)
      const circles = await ensureCircles(tx, roles)
      await spend(tx, usable(token), id)
      const settings = {
        organisation,
        locales,
        defaultLocale: input.locale,
        defaultCurrency,
        timeZone,
        leaveUrl,
      }
      await tx.settings.upsert({ where: { id: 1 }, create: settings, update: settings })
      await record(tx, { userId: id }, 'installation.set-up', { type: 'user', id }, { start })
      if (start === 'demo') {
        const cast = { password: input.password, totpSecret: keepDemoSecret() }
        await asSystem(tx, () => loadDemo(tx, cast, [everybody, ...circles]))
      }
      const shares = await splitOnPaper(recovery.identity)
      await keepShares(tx, id, identity, shares)
      await startAttempt(tx, { userId: id, purpose: 'enrolment', secret: identity, shares })
    },
    { timeout: DEMO_MS },
  )
}

const usable = (token: string) => ({
  tokenHash: hashToken(token),
  isSetUp: true,
  usedAt: null,
  withdrawnAt: null,
})
