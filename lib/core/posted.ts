import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

const MAX_BYTES = 2_500_000

/**
 * Keeps what a form without script sends while the framework reads it: when no page can be made of it, it is sent back. The
 * array fills as the bytes come in; it stays empty for everything else.
 */
export function keepPosted(request: IncomingMessage): Buffer[] {
  const { 'content-type': type = '', 'next-action': action } = request.headers
  const kept: Buffer[] = []
  const isFile = request.url?.startsWith('/api/')
  if (request.method !== 'POST' || action || isFile || !type.startsWith('multipart/form-data')) return kept
  let bytes = 0
  // To listen for the data would make it flow before anybody else is there to take it.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk) && (bytes += chunk.length) <= MAX_BYTES) kept.push(chunk)
    return Readable.prototype.push.call(request, chunk, encoding)
  }
  return kept
}

/** The text fields of a form sent as multipart/form-data, in their order. */
export function postedFields(body: Buffer, contentType = ''): [name: string, value: string][] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1]
  if (!boundary) return []
  const fields: [string, string][] = []
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...value] = part.split('\r\n\r\n')
    const name = /; name="([^"]*)"/.exec(head)?.[1]
    if (!name || head.includes('; filename=')) continue
    fields.push([asUtf8(name).replaceAll('%22', '"'), asUtf8(value.join('\r\n\r\n').slice(0, -2))])
  }
  return fields
}

const asUtf8 = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8')
