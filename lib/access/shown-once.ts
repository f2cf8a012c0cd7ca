import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, cookieOptions } from '@/lib/core/cookie'

const ownCookie = () => cookieName('vicdan-link')
const SHOWN_S = 600

/** Carries a token from the form that made it to the page that shows it, in the maker's own cookie and nowhere else. */
export async function keepToken<T extends { id: string; token: string }>(made: T): Promise<T> {
  const jar = await cookies()
  jar.set(ownCookie(), `${made.id}.${made.token}`, cookieOptions(SHOWN_S))
  return made
}

/** The token when it was made on this device in the last minutes. */
export async function keptToken(id: string): Promise<string | null> {
  const [keptId, token] = ((await cookies()).get(ownCookie())?.value ?? '').split('.')
  return keptId === id && token ? token : null
}
