import 'server-only'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { log } from './log'

const MOST_MEMORY = 450_000_000
const LOOK_EVERY_MS = 25
const MOST_TOLD = 200_000_000

export type Confined = {
  /** `folder`/program.ts; it and the packages are all that it may read. */
  folder: string
  args?: string[]
  longestMs: number
  /** Megabytes of JavaScript objects; of everything it has 450. */
  heap: number
}

/**
 * Runs a program that opens what strangers made, on Node's permission model: it writes no file and starts nothing, and what it
 * knows is the file on its input. Null when it had to be ended, or came to no end by itself.
 */
export function runConfined(
  { folder, args = [], longestMs, heap }: Confined,
  content: Uint8Array,
): Promise<Buffer | null> {
  const root = path.resolve()
  const child = spawn(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${path.join(root, 'node_modules')}`,
      `--allow-fs-read=${path.join(root, folder)}`,
      `--allow-fs-read=${path.join(root, 'package.json')}`,
      '--allow-addons',
      '--no-warnings',
      `--max-old-space-size=${heap}`,
      path.join(root, folder, 'program.ts'),
      ...args,
    ],
    { env: {} as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const end = (why: string) => {
    log.warn({ why, folder }, 'confined: a program was ended')
    child.kill('SIGKILL')
  }
  const patience = setTimeout(() => {
    end('time')
  }, longestMs)
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
      if (code !== 0) log.warn({ code, signal, folder }, 'confined: a program came to no end')
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
