'use server'
import { action } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import * as commands from './commands'
import {
  custodyPeriodSchema,
  endCustodySchema,
  newCustodyPeriodSchema,
  newWantedNoticeSchema,
  wantedNoticeSchema,
} from './schema'

const page = ({ personId }: { personId: string }) => `/people/${personId}`

export const addCustodyPeriod = action(newCustodyPeriodSchema, commands.addCustodyPeriod, page)
export const changeCustodyPeriod = action(custodyPeriodSchema, commands.changeCustodyPeriod, page)
export const endCustody = action(endCustodySchema, commands.endCustody, page)
export const removeCustodyPeriod = action(removalSchema, commands.removeCustodyPeriod, page)
export const addWantedNotice = action(newWantedNoticeSchema, commands.addWantedNotice, page)
export const changeWantedNotice = action(wantedNoticeSchema, commands.changeWantedNotice, page)
export const removeWantedNotice = action(removalSchema, commands.removeWantedNotice, page)
