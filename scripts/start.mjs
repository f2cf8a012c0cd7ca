import { spawn } from 'node:child_process'
import path from 'node:path'
import { checkNode, ensurePackages, findNode } from './install.mjs'
import { root, run } from './system.mjs'

// Runs on whatever Node is there and needs no package: everything else is installed first, then run on our own Node.

/** Installs what is missing, then hands over to another script on the packages' own Node. */
export async function handOver(script, args = process.argv.slice(2)) {
  checkNode()
  await ensurePackages()
  const node = findNode()
  const bin = path.join(root, 'node_modules', '.bin')
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const child = spawn(node, [path.join(root, 'scripts', script), ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('start.mjs')) {
  const [flag, script, ...args] = process.argv.slice(2)
  await run(() => (flag === '--script' ? handOver(script, args) : handOver('serve.mjs')))
}
