import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { signOut } from '@/lib/access/entry'
import { db } from '@/lib/core/db'
import { DEFAULTS } from '@/lib/core/defaults'
import { log } from '@/lib/core/log'

const LONGEST_MS = 700

/**
 * Ends the session, has the browser forget everything of this site, and goes to a page nobody wonders about. A redirect of
 * the posted form would be stopped by our own security policy, so the answer is a page that goes on by itself.
 */
export async function leaveQuickly(): Promise<Response> {
  const ended = endAndFind().catch((error: unknown) => {
    // Whoever has to leave cannot wait for the database; the browser forgets the session all the same.
    log.error({ code: (error as { code?: string }).code ?? 'unknown' }, 'leave: the session was not ended')
    return undefined
  })
  // The session goes on being ended while whoever has to leave is gone.
  const leaveUrl = await Promise.race([ended, wait(LONGEST_MS, undefined, { ref: false })])
  return new Response(page(leaveUrl ?? DEFAULTS.leaveUrl), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'clear-site-data': '"*"',
    },
  })
}

async function endAndFind(): Promise<string | undefined> {
  await signOut()
  const settings = await db.settings.findUnique({ where: { id: 1 }, select: { leaveUrl: true } })
  return settings?.leaveUrl
}

function page(address: string): string {
  const { href, host } = new URL(address)
  const url = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return [
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}">`,
    `<title>${host}</title><a href="${url}">${host}</a>`,
  ].join('')
}
