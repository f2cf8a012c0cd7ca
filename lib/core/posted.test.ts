import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { keepPosted, postedFields } from './posted'

async function sent(fields: [string, string | Blob][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const type = request.headers.get('content-type') ?? ''
  return { type, body: Buffer.from(await request.arrayBuffer()) }
}

it('reads the fields of a form as they were sent', async () => {
  const fields: [string, string][] = [
    ['$ACTION_1:0', '{"id":"7f"}'],
    ['note', 'Перший рядок\r\n\r\nдругий -- "лапки"'],
    ['defendants[]', 'a'],
    ['defendants[]', 'b'],
    ['empty', ''],
    ['with "quotes"', 'x'],
  ]
  const { body, type } = await sent(fields)
  expect(postedFields(body, type)).toEqual(fields)
})

it('leaves files out, and reads nothing of what is no form', async () => {
  const { body, type } = await sent([
    ['file', new Blob(['bytes'])],
    ['name', 'y'],
  ])
  expect(postedFields(body, type)).toEqual([['name', 'y']])
  expect(postedFields(body, 'application/json')).toEqual([])
  expect(postedFields(Buffer.from('nothing of the kind'), type)).toEqual([])
})

const requestOf = (headers: Record<string, string>) =>
  Object.assign(new Readable({ read: () => undefined }), {
    method: 'POST',
    headers,
  }) as unknown as IncomingMessage

it('keeps what comes in, and takes nothing from who reads it', async () => {
  const { body, type } = await sent([['note', 'x'.repeat(100_000)]])
  const request = requestOf({ 'content-type': type })
  const kept = keepPosted(request)
  request.push(body.subarray(0, 50_000))
  request.push(body.subarray(50_000))
  request.push(null)
  const read: Buffer[] = []
  for await (const chunk of request) read.push(chunk as Buffer)
  expect(Buffer.concat(read).equals(body)).toBe(true)
  expect(Buffer.concat(kept).equals(body)).toBe(true)
})

it('keeps nothing of what a script sends', () => {
  const request = requestOf({ 'content-type': 'multipart/form-data; boundary=x', 'next-action': '7f' })
  const kept = keepPosted(request)
  request.push(Buffer.from('--x'))
  expect(kept).toEqual([])
})
