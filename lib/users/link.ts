import 'server-only'
import { cookies } from 'next/headers'
import { cookieName, cookieOptions } from '@/lib/core/cookie'
import { env } from '@/lib/core/env'

const ownCookie = () => cookieName('vicdan-link')
const SHOWN_S = 600

/** Carries the link from the form to the page that shows it, in the administrator's own cookie and nowhere else. */
export async function keepLink<T extends { id: string; token: string }>(made: T): Promise<T> {
  const jar = await cookies()
  jar.set(ownCookie(), `${made.id}.${made.token}`, cookieOptions(SHOWN_S))
  return made
}

/** The token of the link when it was made on this device in the last minutes. */
export async function keptToken(id: string): Promise<string | null> {
  const [keptId, token] = ((await cookies()).get(ownCookie())?.value ?? '').split('.')
  return keptId === id && token ? token : null
}

export const joinLink = (token: string) => `${env.url}/join/${token}`

export const accountLink = (kind: 'factors' | 'password', token: string) => `${env.url}/new-${kind}/${token}`
