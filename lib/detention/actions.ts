'use server'
import { action } from '@/lib/access/action'
import { safePath } from '@/lib/access/session'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import {
  custodyPeriodSchema,
  endCustodySchema,
  newCustodyPeriodSchema,
  newWantedNoticeSchema,
  wantedNoticeSchema,
} from './schema'

const page = ({ personId }: { personId: string }) => saved(`/people/${personId}`)

export const addCustodyPeriod = action(
  newCustodyPeriodSchema,
  commands.addCustodyPeriod,
  (period, { back }) => (back ? saved(safePath(back)) : page(period)),
)
export const changeCustodyPeriod = action(custodyPeriodSchema, commands.changeCustodyPeriod, page)
export const endCustody = action(endCustodySchema, commands.endCustody, page)
export const removeCustodyPeriod = action(removalSchema, commands.removeCustodyPeriod, page)
export const addWantedNotice = action(newWantedNoticeSchema, commands.addWantedNotice, page)
export const changeWantedNotice = action(wantedNoticeSchema, commands.changeWantedNotice, page)
export const removeWantedNotice = action(removalSchema, commands.removeWantedNotice, page)
