import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

const MARK_DIGITS = 8

/** 256 random bits for a link or a cookie. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** What the database keeps of a name or an address that guessed. */
export const keyedHash = (text: string) => hashUnder(env.secret, text)

/** The same under the secret in force, then under former ones. */
export const keyedHashes = (text: string): string[] =>
  [env.secret, ...env.formerSecrets].map((secret) => hashUnder(secret, text))

/**
 * What the database keeps of the name somebody signs in by, without the differences of writing that nobody remembers: hashed
 * under the secret in force, whose mark comes first.
 */
export const signInKey = (name: string): string => keyUnder(env.secret, name)

/** The same, and as it was under former secrets: who has not signed in since is still known by one of those. */
export const signInKeys = (name: string): string[] =>
  [env.secret, ...env.formerSecrets].map((secret) => keyUnder(secret, name))

const keyUnder = (secret: string, name: string) =>
  `${hashUnder(secret, 'mark').slice(0, MARK_DIGITS)}.${hashUnder(secret, `name:${name.trim().normalize('NFKC').toLowerCase()}`)}`

const hashUnder = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
