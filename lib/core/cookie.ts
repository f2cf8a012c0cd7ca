import { env } from './env'

/** How each of our cookies is set: out of reach of scripts, and over https only where the site has it. `maxAge` in seconds. */
export const cookieOptions = (maxAge?: number) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: env.isSecure, ...(maxAge && { maxAge }) }) as const

/** Ours are for this host alone, and over https a browser sees to it. */
export const cookieName = (name: string) => (env.isSecure ? `__Host-${name}` : name)
