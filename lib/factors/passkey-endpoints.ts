import 'server-only'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import * as z from 'zod'
import { currentAttempt, type Attempt } from '@/lib/access/attempt'
import { currentActor, safePath } from '@/lib/access/session'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { enrolPasskey } from './enrolling'
import { endpoint } from './endpoint'
import { giveFactor, startConfirmation } from './giving'
import { authenticationOptions, registrationOptions } from './passkeys'
import { passkeyNameSchema, passkeyUseSchema } from './schema'

/** Whoever is signed in confirms; whoever is not is on their way in. */
export const passkeyOptions = endpoint(z.object({ confirm: z.boolean() }), async ({ confirm }) => {
  if (!confirm) return authenticationOptions(await attemptFor('sign_in', 'new_password'))
  const actor = await currentActor()
  if (!actor) throw new ForbiddenError()
  return authenticationOptions(await startConfirmation(actor))
})

export const givePasskey = endpoint(passkeyUseSchema, async ({ response, prf, next }) => {
  const attempt = await attemptFor('sign_in', 'new_password', 'confirmation')
  // The library checks every part of what the browser sent.
  const proof = response as unknown as AuthenticationResponseJSON
  await giveFactor(attempt, { kind: 'passkey', response: proof, prf })
  return { next: safePath(next) }
})

export const newPasskeyOptions = endpoint(z.object({}), async () =>
  registrationOptions(await attemptFor('enrolment', 'new_factor')),
)

export const addPasskey = endpoint(passkeyNameSchema, async ({ response, prf, name }) => {
  const attempt = await attemptFor('enrolment', 'new_factor')
  await enrolPasskey(attempt, { response: response as unknown as RegistrationResponseJSON, prf, name })
  return { next: attempt.purpose === 'enrolment' ? '/enrol/codes' : '/settings/factors?saved=1' }
})

async function attemptFor(...purposes: Attempt['purpose'][]): Promise<Attempt> {
  const attempt = await currentAttempt(...purposes)
  if (!attempt) throw new RuleError('access.errors.again')
  return attempt
}
