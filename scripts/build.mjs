import { spawn } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateClient } from './client.mjs'
import { fingerprint, isCurrent, remember } from './fingerprint.mjs'
import { Problem, root, run } from './system.mjs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

export const distName = process.env.NEXT_DIST_DIR ?? '.next'
export const serverFile = path.join(root, distName, 'standalone', 'server.js')

/** Builds the application when its sources changed since the last build. */
export async function build() {
  generateClient()
  const folder = path.join(root, distName)
  const sources = fingerprint(SOURCES, process.version)
  if (existsSync(serverFile) && isCurrent(folder, sources)) return
  console.log('Building the application (once after a change)')
  await nextBuild()
  const standalone = path.dirname(serverFile)
  cpSync(path.join(folder, 'static'), path.join(standalone, distName, 'static'), { recursive: true })
  if (existsSync(path.join(root, 'public')))
    cpSync(path.join(root, 'public'), path.join(standalone, 'public'), { recursive: true })
  remember(folder, sources)
}

function nextBuild() {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  // Next loads every module while it builds; none of them connects, but each wants its settings.
  const settings = {
    DATABASE_URL: 'postgresql://nobody@localhost/nothing',
    VICDAN_SECRET: 'build',
    VICDAN_URL: 'http://localhost',
  }
  const env = { ...settings, ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve(undefined)
      reject(
        new Problem(
          signal ? 'The build was stopped.' : `The application could not be built:\n\n${output.trim()}`,
        ),
      )
    })
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(build)
}
