import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setting } from './roles.mjs'
import { Problem } from './system.mjs'

/** The secret the application runs with: the one that is set, else the one generated into the data folder. */
export function secretInForce(directory) {
  const secret = setting('VICDAN_SECRET') ?? generatedSecret(path.join(directory, 'secrets.json'))
  if (!secret)
    throw new Problem(
      `There is no secret: set VICDAN_SECRET, or name with VICDAN_DATA_DIR the data folder that holds it (not ${directory}).`,
    )
  return secret
}

function generatedSecret(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).secret : undefined
}
