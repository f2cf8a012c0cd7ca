import { readFileSync } from 'node:fs'
import { makeActor } from '@/prisma/factories'
import { findPeople, type FoundPerson } from '@/lib/people/queries'
import { groupsOf, storePeople, type Group } from './people'
import { poolOf } from './pool'

const [file = '', ...options] = process.argv.slice(2)
const people = Number(options[options.indexOf('--people') + 1] ?? 100_000) || 100_000
const goals = { first: 0.97, five: 0.99, p95: 50, same: 0 }
const OTHERS = 500

const say = (line: string) => process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`

const groups = groupsOf(readFileSync(file, 'utf8'))
const { combinations, seconds, names } = await storePeople(groups, people)
say(
  `${people} people, ${names} names; keys made in ${seconds.toFixed(1)} s, ${Math.round(names / seconds)} names a second`,
)
const actor = await makeActor('coordinator')
for (const { stored } of groups.slice(0, 20)) await findPeople(actor, stored)

const taken: number[] = []
const [first, five, all] = await searchGroups(groups)
taken.sort((one, other) => one - other)
const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
const same = await countFalseSame()
say(`\nsearched ${all} spellings of ${groups.length} people`)
say(`recall at 1   ${percent(first, all)} (goal ${100 * goals.first} %)`)
say(`recall at 5   ${percent(five, all)} (goal ${100 * goals.five} %)`)
say(
  `p50, p95      ${at(0.5).toFixed(1)}, ${at(0.95).toFixed(1)} ms (goal ${goals.p95} ms); longest ${at(1).toFixed(0)} ms`,
)
say(`false "same"  ${same} of ${OTHERS} (goal ${goals.same})`)
const isGood =
  first / all >= goals.first && five / all >= goals.five && at(0.95) <= goals.p95 && same <= goals.same
say(isGood ? 'good' : 'SHORT')
process.exit(isGood ? 0 : 1)

async function searchGroups(asked: Group[]): Promise<[number, number, number]> {
  let [ones, fives, total] = [0, 0, 0]
  for (const { stored, personId, others } of asked)
    for (const text of others) {
      const start = performance.now()
      const found = await findPeople(actor, text)
      taken.push(performance.now() - start)
      const rank = found.findIndex(({ id }) => id === personId)
      total += 1
      if (rank === 0) ones += 1
      else
        say(
          `miss: ${text} | expected ${stored} | came first ${told(found[0])} | rank ${rank + 1}, ${told(found[rank])}`,
        )
      if (rank >= 0 && rank < 5) fives += 1
    }
  return [ones, fives, total]
}

function told(found?: FoundPerson): string {
  if (!found) return 'nobody'
  return `${found.spelling} (${found.grade} ${found.score} ${found.reasons.join(' ')})`
}

/** People of the same pool whom nobody stored, each by one spelling. */
async function countFalseSame(): Promise<number> {
  const next = poolOf(7)
  let [count, wrong] = [0, 0]
  while (count < OTHERS) {
    const { combination, spellings } = next()
    const [text = ''] = spellings
    if (combinations.has(combination)) continue
    count += 1
    const [found] = await findPeople(actor, text)
    if (found?.grade !== 'same-name') continue
    wrong += 1
    say(`false same: ${text} (${combination}) | ${told(found)}`)
  }
  return wrong
}
