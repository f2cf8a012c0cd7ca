import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './system.mjs'

const NOTE = '.fingerprint'
const IGNORED = /^(node_modules|generated|\..*)$|\.test\.tsx?$/

/** A hash over these files and folders, names included; what is not there counts as empty. */
export function fingerprint(names, ...extra) {
  const hash = createHash('sha256').update(JSON.stringify(extra))
  for (const name of names) {
    for (const file of listFiles(path.join(root, name))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Whether what lies in `folder` was made from sources with this fingerprint. */
export function isCurrent(folder, wanted) {
  try {
    return readFileSync(path.join(folder, NOTE), 'utf8') === wanted
  } catch {
    return false
  }
}

export function remember(folder, value) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, NOTE), value)
}

function listFiles(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [file]
  return readdirSync(file)
    .filter((name) => !IGNORED.test(name))
    .sort()
    .flatMap((name) => listFiles(path.join(file, name)))
}
