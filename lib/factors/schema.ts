import * as z from 'zod'
import { id, optionalText, text } from '@/lib/core/fields'

const oneTimeCode = (key: string) => z.string({ error: key }).trim().min(1, key).max(100, 'form.too-long')

export const codeSchema = z.object({
  oneTimeCode: oneTimeCode('factors.errors.code-missing'),
  next: optionalText(2_000),
})

export const recoveryCodeSchema = z.object({
  recoveryCode: oneTimeCode('factors.errors.recovery-missing'),
  next: optionalText(2_000),
})

export const passkeyIdSchema = z.object({ id: id() })

/** What a browser answers for an authenticator; the library checks what is inside. */
const credential = z.looseObject({ id: z.string().max(2_000), response: z.looseObject({}) })

/** 32 bytes that the authenticator derived, as base64url. */
const prf = z
  .string()
  .regex(/^[\w-]{43}$/)
  .nullish()

export const passkeyUseSchema = z.object({ response: credential, prf, next: z.string().max(2_000).nullish() })

export const passkeyNameSchema = z.object({
  response: credential,
  prf,
  name: text('factors.errors.passkey-name', 60),
})
