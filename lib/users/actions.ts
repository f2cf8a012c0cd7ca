'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action, actorOrSignIn, openAction } from '@/lib/access/action'
import { keepPreferences } from '@/lib/access/entry'
import { safePath } from '@/lib/access/session'
import { keepToken } from '@/lib/access/shown-once'
import { themeOf } from '@/lib/core/theme'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import { goOnJoining, join } from './joining'
import { beginNewFactors, beginNewPassword } from './recovering'
import {
  invitationSchema,
  joinSchema,
  linkPasswordSchema,
  linkSchema,
  newPasswordSchema,
  passwordSchema,
  recoverySchema,
  removeUserSchema,
  roleSchema,
  sessionSchema,
  settingsSchema,
  userSchema,
  withdrawSchema,
} from './schema'

const userPage = ({ userId }: { userId: string }) => saved(`/settings/users/${userId}`)

export const inviteUser = action(
  invitationSchema,
  async (actor, input) => keepToken(await commands.inviteUser(actor, input)),
  ({ id }) => `/settings/users/invited/${id}`,
)
export const withdrawInvitation = action(withdrawSchema, commands.withdrawInvitation, () => '/settings/users')
export const giveRole = action(roleSchema, commands.giveRole, userPage)
export const takeRole = action(roleSchema, commands.takeRole, userPage)
export const removeUser = action(removeUserSchema, commands.removeUser, () => '/settings/users')

export const freezeUser = action(userSchema, commands.freezeUser, userPage)
export const unfreezeUser = action(userSchema, commands.unfreezeUser, userPage)
export const makeLink = action(
  linkSchema,
  async (actor, input) => keepToken(await commands.makeLink(actor, input)),
  ({ id }) => `/settings/users/links/${id}`,
)

export const joinByInvitation = openAction(joinSchema, join, () => '/enrol')
export const goOn = openAction(linkPasswordSchema, goOnJoining, () => '/enrol')
export const takeFactorsLink = openAction(linkPasswordSchema, beginNewFactors, () => '/enrol')
export const takePasswordLink = openAction(newPasswordSchema, beginNewPassword, () => '/sign-in/factor')

export const giveKeys = action(userSchema, commands.giveKeys, () => '/settings/keys?given=1')
export const recoverKeys = action(recoverySchema, commands.recoverKeys, () => '/settings/keys?recovered=1')
export const renewShares = action(recoverySchema, commands.renewShares, () => '/settings/keys?renewed=1')
export const putSharesAway = action(z.object({}), commands.putSharesAway, () => '/settings/keys?away=1')

export const changeSettings = action(
  settingsSchema,
  async (actor, input) => keepPreferences(await commands.changeSettings(actor, input)),
  () => '/settings?saved=1',
)
export const changePassword = action(passwordSchema, commands.changePassword, () => '/settings?saved=1')
export const freezeOwnAccount = action(z.object({}), commands.freezeOwnAccount, () => '/sign-in')
export const endOwnSession = action(sessionSchema, commands.endOwnSession, () => '/settings/sessions')
export const endOtherSessions = action(z.object({}), commands.endOtherSessions, () => '/settings/sessions')

/** A button on every page, so it comes back to the same one. */
export async function setTheme(form: FormData): Promise<void> {
  const actor = await actorOrSignIn({})
  const asked = form instanceof FormData && form.get('theme')
  const theme = themeOf(typeof asked === 'string' ? asked : undefined)
  await commands.changeTheme(actor, { theme })
  await keepPreferences({ theme })
  redirect(safePath((await headers()).get('x-vicdan-path')))
}
