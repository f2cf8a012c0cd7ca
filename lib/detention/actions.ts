'use server'
import * as z from 'zod'
import { action } from '@/lib/access/action'
import { id } from '@/lib/core/fields'
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
export const removeCustodyPeriod = action(z.object({ id: id() }), commands.removeCustodyPeriod, page)
export const addWantedNotice = action(newWantedNoticeSchema, commands.addWantedNotice, page)
export const changeWantedNotice = action(wantedNoticeSchema, commands.changeWantedNotice, page)
