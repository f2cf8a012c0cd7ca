import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { distName } from './build.mjs'
import { startThrowawayCluster } from './cluster.mjs'
import { readImage } from './image.mjs'
import { Problem, freePort, root, run } from './system.mjs'

// Lays the build out as the image does and runs the image's own commands on it: there is no container engine everywhere.

await run(async () => {
  const cluster = await startThrowawayCluster()
  try {
    await tryImage(cluster)
    console.log("The image's migrate, start and health commands work.")
  } finally {
    await cluster.stop()
  }
})

async function tryImage({ url, directory }) {
  const image = readImage()
  const app = path.join(directory, 'app')
  layOut(image, app)
  const env = {
    PATH: process.env.PATH,
    ...image.variables,
    ...secretsFor(url, directory),
    PORT: String(await freePort()),
  }
  const settings = { cwd: app, env, encoding: 'utf8' }

  const compose = parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'))
  const migration = runCommand(compose.services.migrate.command, settings)
  if (migration.status !== 0)
    throw new Problem(`The migrate command failed: ${migration.stdout}${migration.stderr}`)

  const [, ...args] = image.command
  const server = spawn(process.execPath, args, { ...settings, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk))
  try {
    await untilHealthy(image.healthCheck, settings, () => output)
  } finally {
    const ended = new Promise((resolve) => server.on('exit', resolve))
    if (server.exitCode === null && server.kill('SIGTERM')) await ended
  }
}

function layOut({ copies }, app) {
  mkdirSync(app, { recursive: true })
  for (const { sources, target } of copies) {
    for (const source of sources) {
      const from = path.join(root, source.replace(/^\.next(?=\/)/, distName))
      const to =
        target.endsWith('/') && path.extname(source)
          ? path.join(app, target, path.basename(source))
          : path.join(app, target)
      cpSync(from, to, { recursive: true, verbatimSymlinks: true })
    }
  }
  rmSync(path.join(app, '.env'), { force: true })
}

/** As compose hands them over: the password apart from the address, both secrets in files. */
function secretsFor(url, directory) {
  const address = new URL(url)
  const files = {
    DATABASE_PASSWORD: address.password,
    VICDAN_SECRET: 'a secret of the container check, long enough',
  }
  address.password = ''
  const env = { DATABASE_URL: address.href, VICDAN_URL: 'http://localhost:3000' }
  for (const [name, value] of Object.entries(files)) {
    env[`${name}_FILE`] = path.join(directory, name.toLowerCase())
    writeFileSync(env[`${name}_FILE`], `${value}\n`)
  }
  return env
}

function runCommand([, ...args], settings) {
  return spawnSync(process.execPath, args, { ...settings, timeout: 60_000 })
}

async function untilHealthy(healthCheck, settings, readOutput) {
  for (let attempt = 1; runCommand(healthCheck, settings).status !== 0; attempt += 1) {
    if (attempt === 40) throw new Problem(`The start command never became healthy: ${readOutput()}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
