import 'server-only'
import { signOut } from '@/lib/access/entry'
import { db } from '@/lib/core/db'
import { DEFAULTS } from '@/lib/core/defaults'
import { log } from '@/lib/core/log'

/**
 * Ends the session, has the browser forget everything of this site, and goes to a page nobody wonders about. A redirect of
 * the posted form would be stopped by our own security policy, so the answer is a page that goes on by itself.
 */
export async function leaveQuickly(): Promise<Response> {
  const leaveUrl = await endAndFind().catch((error: unknown) => {
    // Whoever has to leave cannot wait for the database; the browser forgets the session all the same.
    log.error({ code: (error as { code?: string }).code ?? 'unknown' }, 'leave: the session was not ended')
  })
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
