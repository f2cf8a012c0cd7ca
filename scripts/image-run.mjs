import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { distName } from './build.mjs'
import { startThrowawayCluster } from './cluster.mjs'
import { readImage } from './image.mjs'
import { Problem, freePort, randomSecret, root, run } from './system.mjs'

// Lays the build out as the image does and runs the image's own commands on it: there is no container engine everywhere.

await run(async () => {
  const cluster = await startThrowawayCluster()
  try {
    await tryImage(cluster)
    console.log("The image's migrate, backup, start and health commands work.")
  } finally {
    await cluster.stop()
  }
})

async function tryImage({ adminUrl, directory }) {
  const image = readImage()
  const app = path.join(directory, 'app')
  layOut(image, app)
  const { services } = parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'))
  const port = String(await freePort())
  const settingsOf = (service) => ({
    cwd: app,
    env: {
      PATH: process.env.PATH,
      ...image.variables,
      ...environmentOf(service, adminUrl, directory),
      PORT: port,
    },
    encoding: 'utf8',
  })

  const migration = runCommand(services.migrate.command, settingsOf(services.migrate))
  if (migration.status !== 0)
    throw new Problem(`The migrate command failed: ${migration.stdout}${migration.stderr}`)

  tryBackup(services.backup, settingsOf(services.backup), directory)
  const [, ...args] = image.command
  const settings = settingsOf(services.app)
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

/** Once, now: the nightly job would wait for the night. */
function tryBackup({ command }, settings, directory) {
  const args = command.filter((word) => word !== '--nightly').with(-1, path.join(directory, 'backups'))
  // A key made for this: its other half is thrown away.
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
  const env = { ...settings.env, VICDAN_BACKUP_RECIPIENT: recipient }
  const backup = runCommand(args, { ...settings, env })
  if (backup.status !== 0) throw new Problem(`The backup command failed: ${backup.stdout}${backup.stderr}`)
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

/** As compose hands it over, on this machine's database: the owner there is a superuser, as compose's is. */
function environmentOf({ environment }, adminUrl, directory) {
  const admin = new URL(adminUrl)
  const made = { database_password: admin.password }
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      if (name.endsWith('_FILE')) return [name, secretFile(path.basename(value), made, directory)]
      if (!value.startsWith('postgresql:')) return [name, value.replace(/^\$\{\w+:-(.*)\}$/, '$1')]
      const url = new URL(value)
      if (url.username === 'vicdan') url.username = admin.username
      url.host = admin.host
      return [name, url.href]
    }),
  )
}

function secretFile(name, made, directory) {
  const file = path.join(directory, name)
  if (!existsSync(file)) writeFileSync(file, `${made[name] ?? randomSecret(48)}\n`)
  return file
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
