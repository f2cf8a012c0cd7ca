import { coarseOf, skeletonOf } from './coarse'
import { distance } from './distance'
import { readingsOf, type Sounds } from './fold'
import { givenNames } from './given-names'
import { plain } from './words'

export type Given = { name: number; isForm: boolean; cost: number }
type Spelling = { sounds: Sounds; name: number; isForm: boolean; skeletons: string[] }

/** How far a word may be from a spelling in the table and still be that name. */
const REACH = 0.3

const names: Spelling[][] = givenNames
  .trim()
  .split('\n')
  .map((line, name) => {
    const [own = '', forms = ''] = line.split('~')
    return [...spellingsOf(own, name, false), ...spellingsOf(forms, name, true)]
  })

const bySkeleton = new Map<string, Spelling[]>()
for (const spelling of names.flat())
  for (const skeleton of spelling.skeletons)
    bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), spelling])

function spellingsOf(text: string, name: number, isForm: boolean): Spelling[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((word) =>
      readingsOf(plain(word)).map((sounds) => ({
        sounds,
        name,
        isForm,
        skeletons: coarseOf(sounds).map(skeletonOf),
      })),
    )
}

/** The given names of the table that a word may be, the nearest spelling of each. */
export function givenNamesOf(readings: Sounds[]): Given[] {
  const found = new Map<string, Given>()
  for (const sounds of readings)
    for (const skeleton of new Set(coarseOf(sounds).map(skeletonOf)))
      for (const spelling of bySkeleton.get(skeleton) ?? []) {
        const cost = distance(sounds, spelling.sounds).whole
        const key = `${spelling.name}${spelling.isForm ? '~' : ''}`
        if (cost > REACH || (found.get(key)?.cost ?? 1) <= cost) continue
        found.set(key, { name: spelling.name, isForm: spelling.isForm, cost })
      }
  return [...found.values()]
}

/** Other spellings of the same name, to find a mistyped one by. */
export const spellingsOfName = ({ name, isForm }: Given): Sounds[] =>
  (names[name] ?? []).filter((spelling) => spelling.isForm === isForm).map(({ sounds }) => sounds)

/** What names under which the word stands could be looked for by. */
export const skeletonsOfName = ({ name, isForm }: Given): string[] => [
  ...new Set(
    (names[name] ?? [])
      .filter((spelling) => spelling.isForm === isForm)
      .flatMap(({ skeletons }) => skeletons),
  ),
]
