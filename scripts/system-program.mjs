import { spawn } from 'node:child_process'
import path from 'node:path'
import { generateClient } from './client.mjs'
import { findDatabase } from './backup/database.mjs'
import { root } from './system.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a TypeScript program of ours on the installation of this folder: its database, running or started for it, and its secrets. */
export async function runOnInstallation(file, args) {
  generateClient()
  const { url, directory, secret, formerSecrets, close } = await findDatabase()
  const env = {
    ...process.env,
    ...{ DATABASE_URL: url, DATABASE_PASSWORD: undefined, VICDAN_DATA_DIR: directory },
    TSX_TSCONFIG_PATH: path.join(root, 'e2e', 'tsconfig.json'),
    ...{ VICDAN_SECRET: secret, VICDAN_FORMER_SECRETS: formerSecrets.join('\n') },
  }
  // What is used is far less; without a limit Node leaves what is over lying about.
  const flags = ['--disable-warning=DeprecationWarning', '--max-old-space-size=320', '--import', 'tsx']
  const child = spawn(process.execPath, [...flags, file, ...args], { cwd: root, stdio: 'inherit', env })
  // It is told first: the database it works on stops after it.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  try {
    process.exitCode = await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    await close()
  }
}
