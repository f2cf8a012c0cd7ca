import 'server-only'
import { signInKeys } from '@/lib/access/token'
import { RuleError } from '@/lib/core/errors'

let common: Promise<Set<string>> | undefined

/**
 * Refuses what everybody tries first: passwords known from leaks, and the user's own sign-in name.
 * @throws RuleError
 */
export async function refuseGuessable(password: string, ownKey: string): Promise<void> {
  common ??= load()
  if (signInKeys(password).includes(ownKey) || (await common).has(password.toLowerCase()))
    throw new RuleError('users.errors.password-common', 'password')
}

async function load(): Promise<Set<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(dictionary['passwords-common'])
}
