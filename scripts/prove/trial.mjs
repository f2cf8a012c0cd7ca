import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { startCluster } from '../cluster.mjs'
import { startDemoServer } from '../demo-server.mjs'
import { startProxy } from './proxy.mjs'
import { mountSmallDisk } from './small-disk.mjs'

/**
 * A world that may be broken: the demo server on a disk of its own, where one can be had, with a proxy between it and its
 * database, and { disk, proxy, killApplication, killDatabase, startDatabase }.
 */
export async function startTrial(options) {
  const disk = mountSmallDisk()
  let proxy
  const clear = async () => {
    await proxy?.stop()
    disk?.remove()
  }
  const world = await startDemoServer({
    ...options,
    ...(disk && { directory: disk.folder }),
    between: async (url) => {
      proxy = await startProxy(Number(new URL(url).port))
      return Object.assign(new URL(url), { port: proxy.port }).href
    },
  }).catch(async (error) => {
    await clear()
    throw error
  })
  const { stop } = world
  const startDatabase = async () => {
    const cluster = await startCluster({ directory: world.directory, passwords: world.passwords })
    proxy.to(Number(new URL(cluster.appUrl).port))
    const { ownerUrl, appUrl, adminUrl } = cluster
    Object.assign(world, { cluster, ownerUrl, appUrl, adminUrl })
  }
  return Object.assign(world, {
    disk,
    proxy,
    startDatabase,
    async killApplication() {
      process.kill(world.server.pid, 'SIGKILL')
      await world.server.ended
    },
    async killDatabase() {
      const { server } = world.cluster
      if (server.exitCode !== null || server.signalCode !== null) return
      const ended = new Promise((resolve) => server.once('exit', resolve))
      // Each process of PostgreSQL is a group of its own.
      for (const pid of [server.pid, ...childrenOf(server.pid)]) kill(pid)
      await ended
    },
    async stop() {
      try {
        await stop()
      } finally {
        await clear()
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
