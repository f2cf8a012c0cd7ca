import type { Sounds } from './fold'
import { confusionsOf, omission } from './sounds'

const SWAP = 0.7
const FIRST = 1.15

export type Distance = {
  /** What it costs to make one word of the other, by its sounds. */
  whole: number
  /** The same, when the first may be only the beginning of the second. */
  asBeginning: number
}

const LONGEST = 40
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1)) as [Float64Array, Float64Array, Float64Array]

/** Edit distance in which sounds that spellings confuse cost little. */
export function distance(one: Sounds, other: Sounds): Distance {
  const width = Math.min(other.length, LONGEST)
  let [before, row, next] = rows
  row.fill(0, 0, 1)
  for (let at = 0; at < width; at++) row[at + 1] = (row[at] ?? 0) + omission(other[at] ?? 0)
  for (let down = 0; down < one.length; down++) {
    const sound = one[down] ?? 0
    const left = omission(sound)
    const confused = confusionsOf(sound)
    next.fill((row[0] ?? 0) + left, 0, 1)
    for (let at = 0; at < width; at++) {
      const facing = other[at] ?? 0
      const read = confused(facing) * (down === 0 && at === 0 ? FIRST : 1)
      let cost = (row[at] ?? 0) + read
      cost = Math.min(cost, (row[at + 1] ?? 0) + left, (next[at] ?? 0) + omission(facing))
      if (down > 0 && at > 0 && one[down - 1] === facing && sound === other[at - 1])
        cost = Math.min(cost, (before[at - 1] ?? 0) + SWAP)
      next[at + 1] = cost
    }
    ;[before, row, next] = [row, next, before]
  }
  return { whole: row[width] ?? 0, asBeginning: Math.min(...row.subarray(0, width + 1)) }
}
