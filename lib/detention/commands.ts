import 'server-only'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { todayHere } from '@/lib/core/day'
import { withSystem } from '@/lib/core/system'
import * as notices from './notice'
import * as periods from './period'
import { peopleDue, refreshStatuses } from './status'

export { refreshStatus } from './status'

export const addCustodyPeriod = allowed(['proceedings.write'], periods.addPeriod)
export const changeCustodyPeriod = allowed(['proceedings.write'], periods.changePeriod)
export const endCustody = allowed(['proceedings.write'], periods.endPeriod)
export const removeCustodyPeriod = allowedRecently(['proceedings.write'], periods.removePeriod)

export const addWantedNotice = allowed(['proceedings.write'], notices.addNotice)
export const changeWantedNotice = allowed(['proceedings.write'], notices.changeNotice)
export const removeWantedNotice = allowedRecently(['proceedings.write'], notices.removeNotice)

const BATCH = 500

/** For the system, at start and each hour: brings every status up to today. Returns how many people were looked at. */
export async function refreshDueStatuses(day?: string): Promise<number> {
  let done = 0
  for (;;) {
    const found = await withSystem(async (tx) => {
      const asOf = day ?? (await todayHere(tx))
      const due = await peopleDue(tx, asOf, BATCH)
      await refreshStatuses(tx, due, asOf)
      return due.length
    })
    done += found
    if (found < BATCH) return done
  }
}
