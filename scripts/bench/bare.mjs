import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort, root } from '../system.mjs'

/** Builds and serves the bare page of the same framework, to measure ours against. Returns { url, stop }. */
export async function startBarePage(databaseUrl) {
  const folder = path.join(root, '.next-bench-bare')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  cpSync(path.join(root, 'scripts', 'bench', 'bare', 'app'), path.join(folder, 'app'), { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }')
  writeFileSync(
    path.join(folder, 'next.config.mjs'),
    `export default { turbopack: { root: ${JSON.stringify(root)} }, serverExternalPackages: ['pg'] }`,
  )
  // Without one of its own, the framework takes the application's, which would refuse this database.
  writeFileSync(path.join(folder, 'instrumentation.js'), 'export function register() {}')
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' })
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: folder,
    env,
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.on('exit', resolve))
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}
