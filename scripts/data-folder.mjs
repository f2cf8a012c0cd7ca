import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Problem, isRunning, randomSecret, root } from './system.mjs'

export const dataFolder = () => path.resolve(process.env.VICDAN_DATA_DIR ?? path.join(root, '.data'))

/** Opens the data folder for this process alone: { directory, secrets, note, release }. */
export function openDataFolder() {
  const directory = dataFolder()
  const file = path.join(directory, 'running.json')
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    claim(file, directory)
    return {
      directory,
      secrets: readSecrets(path.join(directory, 'secrets.json')),
      note: (details) => writeFileSync(file, JSON.stringify({ pid: process.pid, ...details })),
      release: () => rmSync(file, { force: true }),
      /** Of a restored backup, or new ones: sign-in names are hashed with them. */
      keepSecrets: (changed) => writeSecrets(path.join(directory, 'secrets.json'), changed),
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem(
      `The data folder ${directory} cannot be written (${cause.code ?? cause.message}): make it writable, or name another with VICDAN_DATA_DIR.`,
      { cause },
    )
  }
}

function claim(file, directory) {
  const note = JSON.stringify({ pid: process.pid })
  try {
    writeFileSync(file, note, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const { pid, server, address } = readNote(file)
    if (isRunning(pid, 'serve.mjs')) {
      const where = address ? ` at ${address}` : ''
      throw new Problem(
        `Vicdan already runs on the data folder ${directory}${where} (process ${pid}): stop it first, or name another folder with VICDAN_DATA_DIR.`,
      )
    }
    // Its owner was killed without warning; the web server it had started may live on.
    if (isRunning(server, 'next')) process.kill(server, 'SIGKILL')
    writeFileSync(file, note, { mode: 0o600 })
  }
}

function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** What an older version did not have yet is added. */
function readSecrets(file) {
  const found = readFound(file)
  const made = {
    databasePassword: randomSecret(),
    applicationPassword: randomSecret(),
    auditPassword: randomSecret(),
    secret: randomSecret(48),
  }
  const secrets = { ...made, ...found }
  if (Object.keys(made).some((name) => !(name in found))) writeSecrets(file, secrets)
  return secrets
}

function writeSecrets(file, changed) {
  const secrets = { ...readFound(file), ...changed }
  // Whoever is interrupted has the old ones or the new ones, never half a file.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function readFound(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Problem(`${file} is damaged: put it back from a backup.`, { cause: error })
    if (error.code !== 'ENOENT') throw error
    return {}
  }
}
