import { kindOfArea } from '@/lib/advocacy/schema'
import { countersOf, exportPurposes, type ExportList, type NewExportInput } from './schema'

/** A list is kept for so long when it is ready, and waits so long for a second person. */
export const KEPT_HOURS = 24
export const WAITING_DAYS = 7

/** A workbook is made in memory. */
export const MOST_IN_WORKBOOK = 50_000

/** Of what a lawyer works on there are these lists. */
export const ownLists: readonly ExportList[] = ['people', 'cases', 'hearings']
/** In which everybody who is named can have agreed to it; the others stay inside. */
const outwardLists: readonly ExportList[] = ['people', 'cases', 'hearings', 'incidents']

export type Asker = { isCoordinator: boolean; isLawyer: boolean; isCounter: boolean }
type Wanted = Pick<NewExportInput, 'list' | 'isOwn' | 'purpose'> & { countedBy: string | null }

/**
 * Whether somebody may ask for it: a coordinator every list, a lawyer what they work on, an analyst numbers. A message key, or
 * null where nothing is against it.
 */
export function problemWith(asker: Asker, { list, isOwn, countedBy: by, purpose }: Wanted): string | null {
  if (by !== null) {
    if (!countersOf(list).some((field) => field === by)) return 'export.errors.not-counted'
    if (!asker.isCoordinator && !asker.isCounter && !(asker.isLawyer && isOwn)) return 'export.errors.role'
    return null
  }
  const isAllowed = isOwn ? asker.isLawyer && ownLists.includes(list) : asker.isCoordinator
  if (!isAllowed) return 'export.errors.role'
  return purpose !== 'work' && !outwardLists.includes(list) ? 'export.errors.inward' : null
}

/** Whether there is anything of a list that somebody may ask for. */
export const mayExport = ({ isCoordinator, isLawyer, isCounter }: Asker, list: ExportList): boolean =>
  isCoordinator || (isLawyer && ownLists.includes(list)) || (isCounter && countersOf(list).length > 0)

/** More than one's own: rows leave only when a second person has agreed. */
export const needsAgreement = ({ isOwn, countedBy: by }: Pick<Wanted, 'isOwn' | 'countedBy'>): boolean =>
  !isOwn && by === null

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
