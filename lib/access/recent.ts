import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/core/actor'
import { currentPath } from './path'

const RECENT_MINUTES = 5

/** The actor may do this, but has to give a factor again first. */
export class UnconfirmedError extends Error {
  constructor() {
    super('unconfirmed')
  }
}

export function isRecent({ confirmedAt }: Actor, now = new Date()): boolean {
  return confirmedAt !== null && now.getTime() - confirmedAt.getTime() <= RECENT_MINUTES * 60_000
}

/**
 * For what an unattended screen or a session taken over must not do. A signed-in person gave a factor then.
 * @throws UnconfirmedError, which a form answers with the page that asks for a factor.
 */
export function requireRecent(actor: Actor): void {
  if (!isRecent(actor)) throw new UnconfirmedError()
}

/** The same for a page, which is shown after the factor was given. */
export async function requireRecentOnPage(actor: Actor): Promise<void> {
  if (!isRecent(actor)) redirect(confirmPath(await currentPath()))
}

export const confirmPath = (next: string) => `/confirm?next=${encodeURIComponent(next)}`
