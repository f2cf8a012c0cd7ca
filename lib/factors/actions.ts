'use server'
import * as z from 'zod'
import { action, openAction } from '@/lib/access/action'
import { currentAttempt, type Attempt } from '@/lib/access/attempt'
import { safePath } from '@/lib/access/session'
import { RuleError } from '@/lib/core/errors'
import * as commands from './commands'
import * as enrolling from './enrolling'
import { confirm, giveFactor } from './giving'
import { codeSchema, passkeyIdSchema, recoveryCodeSchema } from './schema'

const nothing = z.object({})
const toNext = (_result: unknown, { next }: { next: string | null }) => safePath(next)

/** The second of the two steps of signing in. */
export const enterWithCode = openAction(
  codeSchema,
  async ({ oneTimeCode }) => giveFactor(await entering(), { kind: 'totp', code: oneTimeCode }),
  toNext,
)
export const enterWithRecoveryCode = openAction(
  recoveryCodeSchema,
  async ({ recoveryCode }) => giveFactor(await entering(), { kind: 'recovery-code', code: recoveryCode }),
  toNext,
)

export const confirmWithCode = action(
  codeSchema,
  (actor, { oneTimeCode }) => confirm(actor, { kind: 'totp', code: oneTimeCode }),
  toNext,
)
export const confirmWithRecoveryCode = action(
  recoveryCodeSchema,
  (actor, { recoveryCode }) => confirm(actor, { kind: 'recovery-code', code: recoveryCode }),
  toNext,
)

export const enrolWithCode = openAction(
  codeSchema,
  async ({ oneTimeCode }) => enrolling.enrolTotp(await attemptFor('enrolment'), oneTimeCode),
  () => '/enrol/codes',
)
export const acknowledgeCodes = openAction(
  nothing,
  async () => enrolling.acknowledgeCodes(await attemptFor('enrolment')),
  () => '/',
)

export const beginFactor = action(nothing, commands.beginFactor, () => '/settings/factors/add')
export const addTotp = action(
  codeSchema,
  async (_actor, { oneTimeCode }) => enrolling.enrolTotp(await attemptFor('new_factor'), oneTimeCode),
  () => '/settings/factors?saved=1',
)
export const removePasskey = action(
  passkeyIdSchema,
  commands.removePasskey,
  () => '/settings/factors?saved=1',
)
export const removeTotp = action(nothing, commands.removeTotp, () => '/settings/factors?saved=1')
export const renewRecoveryCodes = action(
  nothing,
  commands.renewRecoveryCodes,
  () => '/settings/factors/codes',
)
export const putCodesAway = action(
  nothing,
  async () => enrolling.acknowledgeCodes(await attemptFor('new_factor')),
  () => '/settings/factors?saved=1',
)

const entering = () => attemptFor('sign_in', 'new_password')

async function attemptFor(...purposes: Attempt['purpose'][]): Promise<Attempt> {
  const attempt = await currentAttempt(...purposes)
  if (!attempt) throw new RuleError('access.errors.again')
  return attempt
}
