import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { distName, serverFile } from '../build.mjs'
import { startServer } from '../server.mjs'
import { freePort } from '../system.mjs'
import { anonymousCalls } from './calls.mjs'

/** What the build says about its proxy, and the proxy. */
const OF_PROXY = {
  'middleware-manifest.json': '{"version":3,"middleware":{},"sortedMiddleware":[],"functions":{}}',
  'functions-config-manifest.json': '{"version":1,"functions":{}}',
}

/** The same calls by nobody to the same build on the same database, with its proxy taken out: no protection may rest on it. */
export async function anonymousCallsWithoutProxy(world, built, options) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vicdan-prove-'))
  try {
    const port = await freePort()
    const base = `http://127.0.0.1:${port}`
    const env = { ...world.env, VICDAN_URL: base }
    const server = startServer({ port, env, file: buildWithoutProxy(folder), say: () => undefined })
    try {
      await server.ready
      await requireAbsent(base)
      return await anonymousCalls({ ...world, base }, built, options)
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function buildWithoutProxy(folder) {
  const standalone = path.dirname(serverFile)
  for (const name of readdirSync(standalone))
    if (name === 'node_modules') symlinkSync(path.join(standalone, name), path.join(folder, name))
    else cpSync(path.join(standalone, name), path.join(folder, name), { recursive: true })
  const built = path.join(folder, distName, 'server')
  for (const [name, empty] of Object.entries(OF_PROXY)) writeFileSync(path.join(built, name), empty)
  rmSync(path.join(built, 'middleware.js'))
  return path.join(folder, 'server.js')
}

/** Only the proxy gives a page its security policy. */
async function requireAbsent(base) {
  const answer = await fetch(`${base}/sign-in`)
  await answer.arrayBuffer()
  if (answer.status !== 200 || answer.headers.has('content-security-policy'))
    throw new Error('The proxy still runs, or the pages do not: nothing is proved.')
}
