import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { env } from '@/lib/core/env'
import { RuleError } from '@/lib/core/errors'
import { lay, layBytes, pickUpWhole, takeAway, type Laid } from './files'
import { cleanFile } from './cleaning'
import type { FileType } from '@/lib/cleaning/cleaned'

/** What came of a posted form: its fields, and the files made of the one in it. */
export type Received = { type: FileType; name: string; files: Laid[] }

/**
 * Reads a form whose fields come before its file. `admit` is asked with the fields before the first byte of the file is taken.
 * Whatever goes wrong on the way, nothing of it stays. @throws RuleError
 */
export async function receive<Input extends { isEvidence: boolean }>(
  request: Request,
  admit: (fields: FormData) => Promise<Input>,
): Promise<{ input: Input; received: Received }> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data'))
    throw new RuleError('documents.errors.choose', 'file')
  const fields = new FormData()
  const reader = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 30, fieldSize: 10_000, fileSize: env.documentLimits.file },
  })
  let work: Promise<{ input: Input; received: Received }> | undefined
  reader.on('field', (name, value) => {
    fields.append(name, value)
  })
  reader.on('file', (_field, stream, name) => {
    if (work) return void stream.resume()
    work = take(stream, name, () => admit(fields))
    // A refusal before the end: the rest of what comes is let go by.
    work.catch(() => stream.resume())
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), reader)
  } catch (error) {
    const done = await work?.catch(() => null)
    if (done) await takeAway(done.received.files)
    throw error
  }
  if (!work) {
    await admit(fields)
    throw new RuleError('documents.errors.choose', 'file')
  }
  return work
}

async function take<Input extends { isEvidence: boolean }>(
  stream: BusboyFileStream,
  name: string,
  admit: () => Promise<Input>,
): Promise<{ input: Input; received: Received }> {
  const input = await admit()
  if (!name) throw new RuleError('documents.errors.choose', 'file')
  const laid: Laid[] = []
  try {
    const original = await lay('original', Readable.toWeb(stream) as ReadableStream<Uint8Array>)
    laid.push(original)
    if (stream.truncated)
      throw new RuleError('documents.errors.too-large', 'file', { size: env.documentLimits.file / 1_000_000 })
    if (original.bytes === 0) throw new RuleError('documents.errors.choose', 'file')
    const cleaned = await cleanFile(await pickUpWhole(original), name)
    if ('refused' in cleaned) throw new RuleError(`documents.errors.${cleaned.refused}`, 'file')
    laid.push(await layBytes('clean', cleaned.file))
    if (cleaned.thumbnail) laid.push(await layBytes('thumbnail', cleaned.thumbnail))
    if (!input.isEvidence) await takeAway(laid.splice(0, 1))
    return { input, received: { type: cleaned.type, name, files: laid } }
  } catch (error) {
    await takeAway(laid)
    throw error
  }
}
