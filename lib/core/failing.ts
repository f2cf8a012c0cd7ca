import 'server-only'
import { currentExchange, isForDocument } from './answer'
import { failurePage } from './failure-page'
import { isLocale, LOCALE_COOKIE, localeOf } from './locale'
import { postedFields } from './posted'
import { isOutOfReach } from './reach'

const AWAY_FOR_SECONDS = '10'

/**
 * The framework answers a failure with an empty document that only a script fills. Called as soon as something has failed,
 * this answers first, and the framework leaves an answered request alone.
 */
export function answerFailure(error: unknown): void {
  const { request, response, posted } = currentExchange() ?? {}
  if (!request || !response || response.headersSent || !isForDocument(request)) return
  const isAway = isOutOfReach(error)
  const policy = String(response.getHeader('content-security-policy') ?? '')
  const chosen = cookieOf(request.headers.cookie, LOCALE_COOKIE)
  const page = failurePage({
    locale: isLocale(chosen) ? chosen : localeOf(request.headers['accept-language']),
    isAway,
    code: (error as { digest?: string }).digest,
    path: request.url ?? '/',
    posted: postedFields(Buffer.concat(posted ?? []), request.headers['content-type']),
    nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '',
  })
  if (isAway) response.setHeader('retry-after', AWAY_FOR_SECONDS)
  response.writeHead(isAway ? 503 : 500, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : page)
}

const cookieOf = (header = '', name: string): string | undefined =>
  header
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1)
