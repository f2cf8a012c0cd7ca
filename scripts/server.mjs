import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import readline from 'node:readline'
import { serverFile } from './build.mjs'
import { Problem, root } from './system.mjs'

const BANNER = /^\s*(▲|- (Local|Network|Environments|Experiments)|· |✓ (Starting|Ready|Running))|^\s*$/
const GRACE = 10_000

/** Only this machine can reach it unless VICDAN_HOST says otherwise. */
const host = process.env.VICDAN_HOST ?? '127.0.0.1'

/** Starts the web server: { pid, ready, ended, stop }. `say` takes what it writes, line by line, errors too; `file` is another build's. */
export function startServer({ dev, port, env, say, file = serverFile }) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const args = dev ? [next, 'dev', '-p', String(port), '-H', host] : [file]
  // pg warns of what Prisma does with it, which is nothing the reader could change.
  const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', say ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      HOSTNAME: host,
      NODE_ENV: dev ? 'development' : 'production',
    },
  })
  readline.createInterface({ input: child.stdout }).on('line', (line) => {
    if (!BANNER.test(line)) (say ?? console.log)(line)
  })
  if (say) readline.createInterface({ input: child.stderr }).on('line', say)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const ready = Promise.race([
    untilAnswers(port),
    ended.then(() =>
      Promise.reject(new Problem('The application ended before it answered: see the message above.')),
    ),
  ])
  return { pid: child.pid, ready, ended, stop: () => stopServer(child, ended) }
}

/** Asks again for a second: the port of a program that was just killed is given back a moment later. */
export async function isPortFree(port) {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    if (await canListen(port)) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

function canListen(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

async function untilAnswers(port) {
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/api/health`, { redirect: 'manual' })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function stopServer(child, ended) {
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), GRACE)
  await ended
  clearTimeout(patience)
}
