import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { SECTION_SIZE } from '@/lib/core/paging'
import { wordsOf } from '@/lib/core/text'
import { findNamed, type FoundPerson } from '@/lib/people/found'
import { articleIn } from './asked'
import { findCases, withoutTwins, type CaseMatch } from './cases'
import { findCharged, type ChargedPerson } from './charged'
import { findHeld, type HeldPerson } from './held'

/** Rows of a section, and whether there are others. */
export type Group<T> = { rows: T[]; isMore: boolean }

export type Matches = {
  people: Group<FoundPerson>
  held: Group<HeldPerson>
  charged: Group<ChargedPerson>
  cases: Group<CaseMatch>
}

/**
 * What the actor may see of people by any of their names in any spelling, by where they are held and by what they are charged
 * with, and of cases by name, number, year and article. The number of queries is fixed.
 */
export async function listMatches(actor: Actor, text: string): Promise<Matches> {
  authorize(actor, 'records.read')
  if (wordsOf(text).length === 0)
    return { people: groupOf([]), held: groupOf([]), charged: groupOf([]), cases: groupOf([]) }
  const article = articleIn(text)
  const isReader = can(actor, 'proceedings.read')
  return withActor(actor, async (tx) => {
    const people = await findNamed(tx, actor, text, SECTION_SIZE + 1)
    const held = isReader ? await findHeld(tx, actor, text) : []
    const charged = isReader && article ? await findCharged(tx, actor, article) : { people: [], cases: [] }
    const cases = await findCases(tx, actor, text, SECTION_SIZE + 1)
    return {
      people: groupOf(people),
      held: groupOf(held),
      charged: groupOf(charged.people),
      cases: groupOf(withoutTwins([...cases, ...charged.cases])),
    }
  })
}

const groupOf = <T>(rows: T[]): Group<T> => ({
  rows: rows.slice(0, SECTION_SIZE),
  isMore: rows.length > SECTION_SIZE,
})
