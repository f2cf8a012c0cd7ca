import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compareNames } from './compare'
import { keysOf } from './keys'
import { spell } from './prepared'
import { soughtOf } from './sought'

const lines = readFileSync(path.join(import.meta.dirname, 'spellings.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .map((line) => line.split('\t'))
const groups = [...Map.groupBy(lines, ([group]) => group).values()].map((rows) => {
  const [stored = '', ...asked] = rows.map(([, spelling = '']) => spelling)
  return { stored, asked, spelled: spell(stored), keys: new Set(keysOf(stored)) }
})
const searches = groups.flatMap(({ asked }, group) => asked.map((text) => ({ text, group })))

/** Where the right one stands among all, 0 for the first. */
function rankOf(text: string, group: number): number {
  const asked = spell(text)
  const scores = groups.map(({ spelled }) => compareNames(asked, spelled).score)
  return scores.filter((score) => score > (scores[group] ?? 0)).length
}

it('puts the person meant first, of whom there is another spelling', () => {
  expect(searches.length).toBeGreaterThan(600)
  const ranks = searches.map(({ text, group }) => rankOf(text, group))
  expect(ranks.filter((rank) => rank < 1).length / ranks.length).toBeGreaterThan(0.99)
  expect(ranks.filter((rank) => rank < 5).length / ranks.length).toBeGreaterThan(0.998)
}, 60_000)

it('reaches every spelling by keys of two of its words', () => {
  const unreached = searches.filter(({ text, group }) => {
    const words = soughtOf(text).filter(({ kind }) => kind === 'name' || kind === 'initial')
    const met = words.filter(({ loose }) => loose.some((key) => groups[group]?.keys.has(key)))
    return met.length < Math.min(2, words.length)
  })
  expect(unreached.length / searches.length).toBeLessThan(0.005)
})

it('calls nobody of another group the same', () => {
  const wrong = searches.flatMap(({ text, group }) => {
    const asked = spell(text)
    return groups.flatMap(({ spelled, stored }, at) =>
      at !== group && compareNames(asked, spelled).grade === 'same-name' ? [`${text}: ${stored}`] : [],
    )
  })
  expect(wrong).toEqual([])
}, 60_000)
