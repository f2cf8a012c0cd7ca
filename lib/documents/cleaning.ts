import 'server-only'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { atMost } from '@/lib/core/queue'
import { log } from '@/lib/core/log'
import type { Cleaned, FileType, Reason } from '@/lib/cleaning/cleaned'

const AT_ONCE = 2
const LONGEST_MS = 15_000
const MOST_MEMORY = 450_000_000
const LOOK_EVERY_MS = 25
const MOST_TOLD = 200_000_000

const limited = atMost(AT_ONCE)

type Answer = { refused: Reason } | { type: FileType; file: number; thumbnail: number | null }

/** What a file is without what it tells of its maker; or why it is not taken, also when the program had to be ended. */
export const cleanFile = (
  content: () => Promise<Uint8Array>,
  name: string,
): Promise<Cleaned | { refused: Reason }> =>
  limited(async () => {
    const output = await runProgram(await content(), /\.(txt|text)$/i.test(name) ? 'text.txt' : '')
    const end = output?.indexOf('\n') ?? -1
    if (!output || end === -1) return { refused: 'damaged' }
    const answer = JSON.parse(output.subarray(0, end).toString()) as Answer
    if ('refused' in answer) return answer
    const bodies = output.subarray(end + 1)
    return {
      type: answer.type,
      file: bodies.subarray(0, answer.file),
      thumbnail: answer.thumbnail === null ? null : bodies.subarray(answer.file),
    }
  })

/** On Node's permission model: it reads its own packages and nothing else, writes no file, starts nothing. What it knows is this file. */
function runProgram(content: Uint8Array, name: string): Promise<Buffer | null> {
  const root = path.resolve()
  const child = spawn(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${path.join(root, 'node_modules')}`,
      `--allow-fs-read=${path.join(root, 'lib', 'cleaning')}`,
      `--allow-fs-read=${path.join(root, 'package.json')}`,
      '--allow-addons',
      '--no-warnings',
      '--max-old-space-size=256',
      path.join(root, 'lib', 'cleaning', 'program.ts'),
      name,
    ],
    { env: {} as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const end = (why: string) => {
    log.warn({ why }, 'documents: the cleaning of a file was ended')
    child.kill('SIGKILL')
  }
  const patience = setTimeout(() => {
    end('time')
  }, LONGEST_MS)
  const watch = setInterval(
    () =>
      void memoryOf(child.pid).then((used) => {
        if (used > MOST_MEMORY) end('memory')
      }),
    LOOK_EVERY_MS,
  )
  const pieces: Buffer[] = []
  let told = 0
  child.stdout.on('data', (piece: Buffer) => {
    pieces.push(piece)
    told += piece.length
    if (told > MOST_TOLD) end('output')
  })
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(content)
  return new Promise<Buffer | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code !== 0) log.warn({ code, signal }, 'documents: the cleaning of a file came to no end')
      resolve(code === 0 ? Buffer.concat(pieces) : null)
    })
  }).finally(() => {
    clearTimeout(patience)
    clearInterval(watch)
  })
}

/** In bytes; nothing where the system does not tell. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 'none'}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}
