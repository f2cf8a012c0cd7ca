import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

/** 256 random bits for a link or a cookie. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What the database keeps of a token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

/** What the database keeps of a sign-in name or an address that guessed. */
export const keyedHash = (text: string) => createHmac('sha256', env.secret).update(text).digest('hex')

/** What the database keeps of the name somebody signs in by: without the differences of writing that nobody remembers. */
export const signInKey = (name: string) => keyedHash(`name:${name.trim().normalize('NFKC').toLowerCase()}`)
