import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { env } from '@/lib/core/env'
import { RuleError } from '@/lib/core/errors'
import { atMost } from '@/lib/core/queue'
import { lay, layBytes, pickUpWhole, takeAway, type Laid } from './files'
import { cleanFile } from './cleaning'
import type { FileType } from '@/lib/cleaning/cleaned'

/** What came of a posted form: the files made of the one in it, and the sum of that one. */
export type Received = { type: FileType; name: string; files: Laid[]; sum: string }

const AT_ONCE = 6
const EACH = 2
/** Of a body that is refused, so much is let go by for the answer to be read. */
const LET_BY = 1_000_000

const inTurn = atMost(AT_ONCE)
const underWay = new Map<string, number>()

/**
 * Reads a form whose fields come before its file. `admit` is asked with the fields before the first byte of the file is taken.
 * Whatever goes wrong on the way, nothing of it stays. `userId`: nobody sends many at once. @throws RuleError
 */
export async function receive<Input extends { isEvidence: boolean }>(
  request: Request,
  userId: string,
  admit: (fields: FormData) => Promise<Input>,
): Promise<{ input: Input; received: Received }> {
  const own = underWay.get(userId) ?? 0
  if (own >= EACH) throw new RuleError('documents.errors.busy', 'file')
  underWay.set(userId, own + 1)
  try {
    return await inTurn(() => read(request, admit))
  } finally {
    const left = (underWay.get(userId) ?? 1) - 1
    if (left > 0) underWay.set(userId, left)
    else underWay.delete(userId)
  }
}

async function read<Input extends { isEvidence: boolean }>(
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
  const body = Readable.fromWeb(request.body as never)
  let file: BusboyFileStream | undefined
  let work: Promise<{ input: Input; received: Received }> | undefined
  reader.on('field', (name, value) => {
    fields.append(name, value)
  })
  reader.on('file', (_field, stream, name) => {
    // A body that breaks off ends it with an error, which whoever reads it is told.
    stream.on('error', () => undefined)
    if (work) return void stream.resume()
    file = stream
    work = take(stream, name, () => admit(fields))
    work.catch(() => {
      let letBy = 0
      stream.on('data', (piece: Buffer) => {
        letBy += piece.length
        if (letBy > LET_BY) body.destroy()
      })
    })
  })
  try {
    await pipeline(body, reader)
  } catch (error) {
    file?.destroy(error as Error)
    const done = await work
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
    if (original.bytes === 0) throw new RuleError('documents.errors.empty', 'file')
    const cleaned = await cleanFile(() => pickUpWhole(original), name)
    if ('refused' in cleaned) throw new RuleError(`documents.errors.${cleaned.refused}`, 'file')
    laid.push(await layBytes('clean', cleaned.file))
    if (cleaned.thumbnail) laid.push(await layBytes('thumbnail', cleaned.thumbnail))
    if (!input.isEvidence) await takeAway(laid.splice(0, 1))
    return { input, received: { type: cleaned.type, name, files: laid, sum: original.sum } }
  } catch (error) {
    await takeAway(laid)
    throw error
  }
}
