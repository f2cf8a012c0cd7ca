import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { RuleError } from './errors'

export type PostedFile = { stream: BusboyFileStream; name: string }

type Work<Result> = {
  /** In bytes. */
  largest: number
  /** Asked before the first byte of the file is taken. `fields` came before it. */
  take: (file: PostedFile, fields: FormData) => Promise<Result>
  /** Of a form without a file. */
  without: (fields: FormData) => Promise<void>
  /** What `take` made is of no use: the body broke off. */
  undo: (result: Result) => Promise<unknown>
}

/** Of a body that is refused, so much is let go by for the answer to be read. */
const LET_BY = 1_000_000
const NONE = 'form.file.choose'

/** Reads a form whose fields come before its file. Whatever goes wrong on the way, nothing of it stays. @throws RuleError */
export async function readPostedFile<Result>(request: Request, work: Work<Result>): Promise<Result> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) throw new RuleError(NONE, 'file')
  const fields = new FormData()
  const reader = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 30, fieldSize: 10_000, fileSize: work.largest },
  })
  const body = Readable.fromWeb(request.body as never)
  let file: BusboyFileStream | undefined
  let taking: Promise<Result> | undefined
  reader.on('field', (name, value) => {
    fields.append(name, value)
  })
  reader.on('file', (_field, stream, name) => {
    // A body that breaks off ends it with an error, which whoever reads it is told.
    stream.on('error', () => undefined)
    if (taking) return void stream.resume()
    file = stream
    taking = work.take({ stream, name }, fields)
    taking.catch(() => {
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
    const done = await taking
    if (done) await work.undo(done)
    throw error
  }
  if (!taking) {
    await work.without(fields)
    throw new RuleError(NONE, 'file')
  }
  return taking
}
