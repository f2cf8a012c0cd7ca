import { RefusedFile } from './cleaned.ts'
import { clean } from './clean.ts'

// A program of its own, with little memory and no right to any file or program: what it opens may have been made to break
// whoever opens it. Takes the file on its input and the name as its argument; answers with a line of JSON, then the bytes.

const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer)

function answer(head: object, ...bodies: Uint8Array[]): void {
  process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bodies]))
}

try {
  const { type, file, thumbnail } = await clean(Buffer.concat(pieces), process.argv[2] ?? '')
  answer(
    { type, file: file.length, thumbnail: thumbnail?.length ?? null },
    file,
    ...(thumbnail ? [thumbnail] : []),
  )
} catch (error) {
  if (!(error instanceof RefusedFile)) throw error
  answer({ refused: error.reason })
}
