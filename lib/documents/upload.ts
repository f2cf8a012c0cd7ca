import 'server-only'
import { Readable } from 'node:stream'
import { env } from '@/lib/core/env'
import { RuleError } from '@/lib/core/errors'
import { readPostedFile, type PostedFile } from '@/lib/core/posted-file'
import { atMost } from '@/lib/core/queue'
import { lay, layBytes, pickUpWhole, takeAway, type Laid } from './files'
import { cleanFile } from './cleaning'
import type { FileType } from '@/lib/cleaning/cleaned'

/** What came of a posted form: the files made of the one in it, and the sum of that one. */
export type Received = { type: FileType; name: string; files: Laid[]; sum: string }

const AT_ONCE = 6
const EACH = 2

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
    return await inTurn(() =>
      readPostedFile(request, {
        largest: env.documentLimits.file,
        take: (file, fields) => take(file, () => admit(fields)),
        without: async (fields) => {
          await admit(fields)
        },
        undo: ({ received }) => takeAway(received.files),
      }),
    )
  } finally {
    const left = (underWay.get(userId) ?? 1) - 1
    if (left > 0) underWay.set(userId, left)
    else underWay.delete(userId)
  }
}

async function take<Input extends { isEvidence: boolean }>(
  { stream, name }: PostedFile,
  admit: () => Promise<Input>,
): Promise<{ input: Input; received: Received }> {
  const input = await admit()
  if (!name) throw new RuleError('form.file.choose', 'file')
  const laid: Laid[] = []
  try {
    const original = await lay('original', Readable.toWeb(stream) as ReadableStream<Uint8Array>)
    laid.push(original)
    if (stream.truncated)
      throw new RuleError('form.file.too-large', 'file', { size: env.documentLimits.file / 1_000_000 })
    if (original.bytes === 0) throw new RuleError('form.file.empty', 'file')
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
