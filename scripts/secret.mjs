import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setting } from './roles.mjs'
import { Problem } from './system.mjs'

/** The secret the application runs with: the one that is set, else the one generated into the data folder. */
export function secretInForce(directory) {
  const secret = setting('VICDAN_SECRET') ?? readSecrets(path.join(directory, 'secrets.json')).secret
  if (!secret)
    throw new Problem(
      `There is no secret: set VICDAN_SECRET, or name with VICDAN_DATA_DIR the data folder that holds it (not ${directory}).`,
    )
  return secret
}

/** Those it took the place of, newest first: what is still under one of them opens. */
export function formerSecretsInForce(directory) {
  const set = setting('VICDAN_FORMER_SECRETS')
  if (set !== undefined) return set.split('\n').filter(Boolean)
  return readSecrets(path.join(directory, 'secrets.json')).formerSecrets ?? []
}

const readSecrets = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
