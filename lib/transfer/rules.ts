import type { Grade } from '@/lib/names/compare'
import type { Births } from '@/lib/people/rules'
import type { ImportState, RowDecision, RowFate } from '@/prisma/generated/enums'
import { LONGEST_CELL } from './schema'

/** Somebody a row may mean: on record, or in another row of the same list. */
export type Alike = { personId?: string; row?: number; grade: Grade; births: Births }

/**
 * By those who are like it, the likeliest first. Known is only who has the same name and the same day of birth, and nobody else
 * has; whoever is of another year is another person.
 */
export function fateAmong(alike: Alike[]): Extract<RowFate, 'new' | 'ask' | 'known'> {
  const open = alike.filter(({ births }) => births !== 'apart')
  if (open.length === 0) return 'new'
  const [one, ...others] = open
  const isCertain = one?.personId && one.grade === 'same-name' && one.births === 'same' && others.length === 0
  return isCertain ? 'known' : 'ask'
}

type Decided = {
  fate: RowFate | null
  decision: RowDecision | null
  decidedId: string | null
  decidedRow: number | null
  alike: Alike[]
}

/** Nobody has said who it is. */
export const undecided = { decision: null, decidedId: null, decidedRow: null } as const

/** What is to be done with a row: nothing, somebody new, or whom it is joined with. */
export type Target = null | 'new' | { personId: string } | { row: number }

export function targetOf({ fate, decision, decidedId, decidedRow, alike }: Decided): Target {
  if (fate === null || fate === 'empty' || fate === 'refused' || fate === 'repeated') return null
  if (decision === 'skip') return null
  if (decision === 'known') {
    if (decidedId) return { personId: decidedId }
    return decidedRow === null ? null : { row: decidedRow }
  }
  if (decision === 'new' || fate === 'new') return 'new'
  const personId = fate === 'known' && alike.find(({ births }) => births !== 'apart')?.personId
  return personId ? { personId } : null
}

/** Why a row is refused; the first that applies. */
export type RowProblem = 'no-name' | 'formula' | 'several-people' | 'long-name' | 'long-case' | 'long-cell'

/** As long as a name or a case may be in a form. */
const LONGEST_NAME = 200

/** Of what is longer the database could not make an index, and the whole list would stand still. */
export function lengthProblem(
  { name, otherName, case: of }: { name: string; otherName: string | null; case: { name: string } | null },
  cells: string[],
): RowProblem | null {
  if (name.length > LONGEST_NAME || (otherName ?? '').length > LONGEST_NAME) return 'long-name'
  if ((of?.name ?? '').length > LONGEST_NAME) return 'long-case'
  return cells.some((cell) => cell.length > LONGEST_CELL) ? 'long-cell' : null
}

/** A job is at work on it. */
export const isBusy = (state: ImportState): boolean =>
  state === 'checking' || state === 'writing' || state === 'undoing'

/** So many hundredths of the work are done. */
export const percentDone = ({ doneCount, rowCount }: { doneCount: number; rowCount: number }): number =>
  rowCount === 0 ? 0 : Math.floor((100 * doneCount) / rowCount)
