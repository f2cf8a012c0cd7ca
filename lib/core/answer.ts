import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { keepPosted } from './posted'

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  /** When the patience with the database ends, and how much of the extra time is left. */
  deadline: number
  extraMs: number
  /** What a form without script sent, as it came in. */
  posted: Buffer[]
}

/**
 * Everybody gets an answer within five seconds. So much of it may have passed when the database is still asked; what it takes
 * afterwards is counted alone, so that a page is not given up only because this process was busy.
 */
const PATIENCE_MS = 3_000
const EXTRA_MS = 800
/** Where nobody waits: the start of the server and its hourly work. */
const ALONE_MS = 60_000

// The pages and what runs at the start of the server are bundled apart, so they meet here.
const shared = globalThis as typeof globalThis & { vicdanExchanges?: AsyncLocalStorage<Exchange> }
const exchanges = (shared.vicdanExchanges ??= new AsyncLocalStorage<Exchange>())

/** Once per start of the server: from then on a page can say how its request is answered. */
export function followRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Pick<Exchange, 'request' | 'response'>
    exchanges.enterWith({
      request,
      response,
      deadline: performance.now() + PATIENCE_MS,
      extraMs: EXTRA_MS,
      posted: keepPosted(request),
    })
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

/** One question to the database: how long it may take, in milliseconds, and what to call when it was answered. */
export function startQuestion(): { timeLeft: number; end: () => void } {
  const exchange = exchanges.getStore()
  if (!exchange) return { timeLeft: ALONE_MS, end: () => undefined }
  const start = performance.now()
  return {
    timeLeft: Math.max(exchange.deadline - start, exchange.extraMs),
    end: () => {
      exchange.extraMs -= Math.max(0, performance.now() - Math.max(start, exchange.deadline))
    },
  }
}

/** A wait that was meant does not count. */
export function allowFor(ms: number): void {
  const exchange = exchanges.getStore()
  if (exchange) exchange.deadline += ms
}
