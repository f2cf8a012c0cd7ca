import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/core/env'

const COOKIE = 'vicdan-invitation'
const SHOWN_S = 600

/** Carries the link from the form to the page that shows it, in the administrator's own cookie and nowhere else. */
export async function keepLink<T extends { id: string; token: string }>(invitation: T): Promise<T> {
  const jar = await cookies()
  jar.set(COOKIE, `${invitation.id}.${invitation.token}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.url.startsWith('https:'),
    maxAge: SHOWN_S,
  })
  return invitation
}

/** The token of the invitation when it was made on this device in the last minutes. */
export async function keptToken(id: string): Promise<string | null> {
  const [keptId, token] = ((await cookies()).get(COOKIE)?.value ?? '').split('.')
  return keptId === id && token ? token : null
}

export const joinLink = (token: string) => `${env.url}/join/${token}`
