import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { keepPosted } from './posted'

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  /** From when on somebody has been waiting for us. */
  since: number
  /** What a form without script sent, as it came in. */
  posted: Buffer[]
}

/** Everybody gets an answer within five seconds; this much of it the database may take, and a single question at least so much. */
const PATIENCE_MS = 4_000
const LEAST_MS = 500
/** Where nobody waits: the start of the server and its hourly work. */
const ALONE_MS = 60_000

// The pages and what runs at the start of the server are bundled apart, so they meet here.
const shared = globalThis as typeof globalThis & { vicdanExchanges?: AsyncLocalStorage<Exchange> }
const exchanges = (shared.vicdanExchanges ??= new AsyncLocalStorage<Exchange>())

/** Once per start of the server: from then on a page can say how its request is answered. */
export function followRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Pick<Exchange, 'request' | 'response'>
    exchanges.enterWith({ request, response, since: performance.now(), posted: keepPosted(request) })
  })
}

/** For whole documents; what a script fetches would be loaded once more for it. */
export function answerWith(status: number): void {
  const { request, response } = exchanges.getStore() ?? {}
  if (request && response && !response.headersSent && isForDocument(request)) response.statusCode = status
}

export const currentExchange = (): Exchange | undefined => exchanges.getStore()

/** A browser that shows whatever comes back; a script of ours reads the framework's own answers. */
export const isForDocument = ({ headers, url = '' }: IncomingMessage): boolean =>
  !headers.rsc && !headers['next-action'] && !/^\/(api|_next)\//.test(url)

/** How long the database may still take, in milliseconds. */
export function timeLeft(): number {
  const exchange = exchanges.getStore()
  return exchange ? Math.max(LEAST_MS, exchange.since + PATIENCE_MS - performance.now()) : ALONE_MS
}

/** After a wait that was meant. */
export function startWaitingAnew(): void {
  const exchange = exchanges.getStore()
  if (exchange) exchange.since = performance.now()
}
