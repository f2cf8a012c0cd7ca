import { kindOfArea } from '@/lib/advocacy/schema'
import { countersOf, exportPurposes, type ExportList, type NewExportInput } from './schema'

/** A list is kept for so long when it is ready, and waits so long for a second person. */
export const KEPT_HOURS = 24
export const WAITING_DAYS = 7

/** Of a list that is counted by reading it so many rows are told; there may be more. */
export const MOST_READ = 1_000

/** A workbook is made in memory. */
export const MOST_IN_WORKBOOK = 50_000

/** Of what a lawyer works on there are these lists. */
export const ownLists: readonly ExportList[] = ['people', 'cases', 'hearings']
/** In which everybody who is named can have agreed to it; the others stay inside. */
const outwardLists: readonly ExportList[] = ['people', 'cases', 'hearings', 'incidents']

export type Asker = { isCoordinator: boolean; isLawyer: boolean; isCounter: boolean }
type Wanted = Pick<NewExportInput, 'list' | 'purpose'> & {
  countedBy: string | null
  /** Of what was asked for before: whether it was only their own work. */
  isOwn?: boolean
}

/**
 * Whether somebody may ask for it: a coordinator every list, a lawyer what they work on, an analyst numbers. Outside goes only
 * what a coordinator asks for: what is left out of it may tell of somebody whom others may not see. A message key, or null.
 */
export function problemWith(asker: Asker, { list, countedBy: by, purpose, isOwn }: Wanted): string | null {
  const { isCoordinator, isLawyer, isCounter } = asker
  // What somebody asked for as a coordinator is not theirs any more as a lawyer alone.
  if (isOwn === false && isOwnOnly(asker, by)) return 'export.errors.role'
  if (by !== null) {
    if (!countersOf(list).some((field) => field === by)) return 'export.errors.not-counted'
    return isCoordinator || isLawyer || isCounter ? null : 'export.errors.role'
  }
  if (isCoordinator) return purpose === 'work' || outwardLists.includes(list) ? null : 'export.errors.inward'
  return isLawyer && ownLists.includes(list) && purpose === 'work' ? null : 'export.errors.role'
}

/** Only of what a lawyer works on; who sees everything, or counts, is not held to that. */
export const isOwnOnly = ({ isCoordinator, isCounter }: Asker, by: string | null): boolean =>
  !isCoordinator && (by === null || !isCounter)

/** Whether there is anything of a list that somebody may ask for. */
export const mayExport = ({ isCoordinator, isLawyer, isCounter }: Asker, list: ExportList): boolean =>
  isCoordinator || (isLawyer && ownLists.includes(list)) || (isCounter && countersOf(list).length > 0)

/** More than one's own: rows leave only when a second person has agreed. */
export const needsAgreement = (asker: Asker, by: string | null): boolean =>
  by === null && !isOwnOnly(asker, by)

export const percentDone = ({ doneCount, rowCount }: { doneCount: number; rowCount: number }): number =>
  rowCount === 0 ? 0 : Math.min(100, Math.floor((100 * doneCount) / rowCount))

/** As what they may ask for a list. */
export const askerOf = ({ roles }: { roles: readonly string[] }): Asker => ({
  isCoordinator: roles.includes('coordinator'),
  isLawyer: roles.includes('lawyer'),
  isCounter: roles.includes('analyst'),
})

/** What a list may leave for. */
export const purposesOf = (list: ExportList) =>
  outwardLists.includes(list) ? exportPurposes : (['work'] as const)

/** Where the list is looked at. */
export function addressOf(list: ExportList): string {
  if (list === 'needs') return '/support'
  if (list === 'spending') return '/support/ledger'
  return kindOfArea(list) ? `/advocacy/${list}` : `/${list}`
}

/** Counted by the database, and not by reading it. */
export const isCounted = (list: ExportList): boolean => !kindOfArea(list) && list !== 'spending'
