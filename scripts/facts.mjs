import { spawn } from 'node:child_process'
import path from 'node:path'
import { generateClient } from './client.mjs'
import { root, run } from './system.mjs'

const ROWS = 32

// Prints a line for each statement of the sources, and how many of them hold as the last.
await run(async () => {
  generateClient()
  const vitest = path.join(root, 'node_modules', '.bin', 'vitest')
  const child = spawn(vitest, ['run', 'prisma/facts', '--reporter=./prisma/facts/reporter.ts'], {
    cwd: root,
    env: { ...process.env, TZ: 'Asia/Kathmandu', NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
    process.stdout.write(chunk)
  })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const held = output.match(/^row \d+ ok: /gm)?.length ?? 0
  console.log(`${held} of ${ROWS}`)
  process.exit(code === 0 && held === ROWS ? 0 : 1)
})
