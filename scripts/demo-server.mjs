import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { startCluster } from './cluster.mjs'
import { migrate } from './migrate.mjs'
import { startServer } from './server.mjs'
import { freePort, randomSecret, root } from './system.mjs'

const execute = promisify(execFile)

/**
 * The production build on a database of its own with the demo cast in it, for measuring and proving:
 * { base, directory, env, ownerUrl, appUrl, adminUrl, password, totpSecret, tsx, stop, cluster, passwords, server, startAgain }.
 * `fill` runs before the server starts; `say` takes each line the server writes; `between` makes the address by which the
 * application reaches the database out of the real one.
 */
export async function startDemoServer({
  name,
  say,
  fill = () => undefined,
  between = (url) => url,
  directory = path.join(tmpdir(), `vicdan-${name}-${randomSecret(6)}`),
}) {
  const password = 'a password for measuring'
  const passwords = { owner: randomSecret(), application: randomSecret(), audit: randomSecret() }
  const cluster = await startCluster({ directory, passwords })
  const cleanups = [
    async () => {
      await world.cluster.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  ]
  const world = { cluster, passwords, directory, password }
  const stop = async () => {
    for (const cleanup of cleanups.reverse()) await cleanup()
  }
  try {
    await migrate(cluster.ownerUrl)
    const port = await freePort()
    const base = `http://127.0.0.1:${port}`
    const env = {
      DATABASE_URL: await between(cluster.appUrl),
      VICDAN_URL: base,
      VICDAN_SECRET: randomSecret(32),
      VICDAN_DATA_DIR: directory,
      VICDAN_DEMO_PASSWORD: password,
    }
    // As the browser tests load the application's modules, which this script does outside a server.
    const loaded = {
      DATABASE_URL: cluster.ownerUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      TSX_TSCONFIG_PATH: path.join(root, 'e2e', 'tsconfig.json'),
    }
    const tsx = async (...args) => {
      const settings = { cwd: root, env: { ...process.env, ...env, ...loaded } }
      return (await execute(process.execPath, ['--import', 'tsx', ...args], settings)).stdout
    }
    await tsx('prisma/seed.ts', '--demo')
    await fill(tsx)
    const startAgain = async () => {
      world.server = startServer({ port, env, say })
      await world.server.ready
    }
    cleanups.push(() => world.server?.stop())
    await startAgain()
    const { totpSecret } = JSON.parse(readFileSync(path.join(directory, 'demo.json'), 'utf8'))
    const { ownerUrl, appUrl, adminUrl } = cluster
    return Object.assign(world, { base, env, ownerUrl, appUrl, adminUrl, totpSecret, tsx, startAgain, stop })
  } catch (error) {
    await stop()
    throw error
  }
}
