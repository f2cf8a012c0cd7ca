import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

type Exchange = { request: IncomingMessage; response: ServerResponse }

// The pages and what runs at the start of the server are bundled apart, so they meet here.
const shared = globalThis as typeof globalThis & { vicdanExchanges?: AsyncLocalStorage<Exchange> }
const exchanges = (shared.vicdanExchanges ??= new AsyncLocalStorage<Exchange>())

/** Once per start of the server: from then on a page can say how its request is answered. */
export function followRequests(): void {
  subscribe('http.server.request.start', (message) => {
    exchanges.enterWith(message as Exchange)
  })
}

/** For whole documents; what the router of the browser fetches would be loaded once more for it. */
export function answerWith(status: number): void {
  const { request, response } = exchanges.getStore() ?? {}
  if (response && !response.headersSent && !request?.headers.rsc) response.statusCode = status
}
