import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../system.mjs'

/**
 * Copies of packages that are installed in a version older than the one that mended a known hole. floors.json names, per package,
 * the first good version of each line; a copy of a line that is not named must be newer than all of them.
 */
export function versionsBelowFloor() {
  const floors = read('scripts/prove/floors.json')
  const copies = Object.entries(read('package-lock.json').packages)
    .map(([place, { name, version }]) => ({
      place,
      version,
      name: name ?? place.split('node_modules/').at(-1),
    }))
    .filter(({ name }) => floors[name])
  const missing = Object.keys(floors).filter((name) => !copies.some((copy) => copy.name === name))
  const below = copies.filter(({ name, version }) => isBelow(version, floors[name]))
  for (const { place, version } of below) console.log(`       ${place} ${version}`)
  // What nobody installs any more needs no floor; a name that was mistyped would prove nothing.
  for (const name of missing) console.log(`       ${name} is not installed: take its floor away`)
  return { found: below.length + missing.length, of: copies.length }
}

function isBelow(version, floors) {
  const line = floors.find((floor) => majorOf(floor) === majorOf(version))
  return compare(version, line ?? floors.at(-1)) < 0
}

const majorOf = (version) => version.split('.')[0]

/** A version in the making is older than the one it is to be. */
function compare(a, b) {
  const [numbers, others] = [a, b].map((version) => version.split('-')[0].split('.').map(Number))
  const at = numbers.findIndex((number, place) => number !== others[place])
  return at >= 0 ? numbers[at] - others[at] : Number(b.includes('-')) - Number(a.includes('-'))
}

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
