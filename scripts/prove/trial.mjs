import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { startCluster } from '../cluster.mjs'
import { startDemoServer } from '../demo-server.mjs'
import { startProxy } from './proxy.mjs'

/**
 * A world that may be broken: the demo server, with the proxy between it and its database, and
 * { killApplication, killDatabase, startDatabase }. In `directory`, where one is named.
 */
export async function startTrial({ directory } = {}) {
  let proxy
  const written = []
  const world = await startDemoServer({
    name: 'trial',
    directory,
    say: (line) => written.push(line),
    between: async (url) => {
      proxy = await startProxy(Number(new URL(url).port))
      return Object.assign(new URL(url), { port: proxy.port }).href
    },
  }).catch(async (error) => {
    await proxy?.stop()
    throw error
  })
  const startDatabase = async () => {
    const cluster = await startCluster({ directory: world.directory, passwords: world.passwords })
    proxy.to(Number(new URL(cluster.appUrl).port))
    const { ownerUrl, appUrl, adminUrl } = cluster
    Object.assign(world, { cluster, ownerUrl, appUrl, adminUrl })
  }
  return Object.assign(world, {
    proxy,
    written,
    startDatabase,
    async killApplication() {
      process.kill(world.server.pid, 'SIGKILL')
      await world.server.ended
    },
    async killDatabase() {
      const { server } = world.cluster
      const ended = new Promise((resolve) => server.once('exit', resolve))
      // Each process of PostgreSQL is a group of its own.
      for (const pid of [server.pid, ...childrenOf(server.pid)]) kill(pid)
      await ended
    },
    async stopAll() {
      try {
        await world.stop()
      } finally {
        await proxy.stop()
      }
    },
  })
}

function childrenOf(parent) {
  if (!existsSync('/proc/self/stat')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
}

function parentOf(pid) {
  try {
    // The name of the program, in brackets, may have anything in it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
  } catch {
    return undefined
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
