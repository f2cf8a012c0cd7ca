import { env } from './env'

/** How each of our cookies is set: out of reach of scripts, and over https only where the site has it. `maxAge` in seconds. */
export const cookieOptions = (maxAge?: number) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: env.isSecure, ...(maxAge && { maxAge }) }) as const
