import * as z from 'zod'
import { nameToSignIn, roles } from '@/lib/access/schema'
import { checkbox, choice, id, optionalText, text, version } from '@/lib/core/fields'
import { locales } from '@/lib/core/locale'
import { themes } from '@/lib/core/theme'

const PASSWORD_SHORTEST = 15
const PASSWORD_LONGEST = 128
const NAME_TO_SIGN_IN = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,59}$/u

/** Length alone is asked for: rules of composition make passwords worse. */
const newPassword = () =>
  z
    .string({ error: 'users.errors.password' })
    .transform((typed) => typed.normalize('NFC'))
    .refine((typed) => lengthOf(typed) >= PASSWORD_SHORTEST, 'users.errors.password')
    .refine((typed) => lengthOf(typed) <= PASSWORD_LONGEST, 'users.errors.password-long')

const lengthOf = (typed: string) => [...new Intl.Segmenter().segment(typed)].length

const twice = {
  password: newPassword(),
  passwordAgain: z
    .string({ error: 'users.errors.password-again' })
    .transform((typed) => typed.normalize('NFC')),
}

type Twice = { password: string; passwordAgain: string }
const isSame = ({ password, passwordAgain }: Twice) => password === passwordAgain
const differs = { error: 'users.errors.password-differs', path: ['passwordAgain'] }

/** What makes a user: shared by the set-up and the joining of an invited one. */
export const newUserFields = {
  signInName: nameToSignIn().refine((name) => NAME_TO_SIGN_IN.test(name), 'users.errors.sign-in-name'),
  displayName: text('users.errors.display-name', 100),
  locale: choice(locales),
  ...twice,
}

export const samePassword = [isSame, differs] as const

export const joinSchema = z.object({ token: z.string().max(100), ...newUserFields }).refine(...samePassword)
export type JoinInput = z.output<typeof joinSchema>

export const invitationSchema = z.object({
  displayName: optionalText(100),
  roles: z
    .array(choice(roles), { error: 'users.errors.roles' })
    .min(1, 'users.errors.roles')
    .max(roles.length),
})
export type InvitationInput = z.output<typeof invitationSchema>

export const withdrawSchema = z.object({ id: id() })

export const roleSchema = z.object({ userId: id(), role: choice(roles) })
export type RoleInput = z.output<typeof roleSchema>

export const recoverySchema = z.object({
  first: text('keys.errors.share', 500),
  second: text('keys.errors.share', 500),
})
export type RecoveryInput = z.output<typeof recoverySchema>

export const userSchema = z.object({ userId: id() })
export type UserInput = z.output<typeof userSchema>

export const linkKinds = ['factors', 'password'] as const

export const linkSchema = z.object({ userId: id(), kind: choice(linkKinds) })
export type LinkInput = z.output<typeof linkSchema>

/** With the password of the user a link was made for, or who joined by it and did not come to the end. */
export const linkPasswordSchema = z.object({
  token: z.string().max(100),
  password: z.string({ error: 'access.errors.password' }).max(1_000, 'form.too-long'),
})
export type LinkPasswordInput = z.output<typeof linkPasswordSchema>

export const newPasswordSchema = z.object({ token: z.string().max(100), ...twice }).refine(...samePassword)
export type NewPasswordInput = z.output<typeof newPasswordSchema>

export const removeUserSchema = z.object({
  userId: id(),
  isSure: checkbox().refine((ticked) => ticked, 'users.errors.sure'),
})

export const settingsSchema = z.object({
  version: version(),
  displayName: text('users.errors.display-name', 100),
  locale: choice(locales),
  theme: choice(themes),
})
export type SettingsInput = z.output<typeof settingsSchema>

export const passwordSchema = z
  .object({ currentPassword: z.string({ error: 'users.errors.current-password' }).max(1_000), ...twice })
  .refine(...samePassword)
export type PasswordInput = z.output<typeof passwordSchema>

export const sessionSchema = z.object({ sessionId: id() })
