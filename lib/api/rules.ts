import { countersOf, type ExportList } from '@/lib/export/schema'
import { problemWith, type Asker } from '@/lib/export/rules'

export type Reach = { isOwn: boolean; isCounting: boolean }

/** What a token of somebody reaches: everything with a second person's agreement, or what they work on, or numbers. */
export const reachOf = ({ isCoordinator, isLawyer }: Asker): Reach => ({
  isOwn: !isCoordinator && isLawyer,
  isCounting: !isCoordinator && !isLawyer,
})

/** As for an export of the same list. A message key, or null. */
export const problemWithList = (
  asker: Asker,
  list: ExportList,
  { isOwn, isCounting }: Reach,
): string | null =>
  problemWith(asker, {
    ...{ list, purpose: 'work', isOwn },
    countedBy: isCounting ? (countersOf(list)[0] ?? 'nothing') : null,
  })

export const needsSecondPerson = ({ isOwn, isCounting }: Reach): boolean => !isOwn && !isCounting

type Standing = { isWaiting: boolean; revokedAt: Date | null; endsAt: Date }

export function standingOf({ isWaiting, revokedAt, endsAt }: Standing, now: Date) {
  if (revokedAt) return 'revoked'
  if (endsAt <= now) return 'ended'
  return isWaiting ? 'waiting' : 'open'
}
