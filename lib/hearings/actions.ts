'use server'
import { action } from '@/lib/access/action'
import * as commands from './commands'
import { changeSchema, planSchema, recordSchema } from './schema'

const saved = ({ id }: { id: string }) => `/hearings/${id}?recorded=1`

export const planHearing = action(planSchema, commands.planHearing, saved)
export const changeHearing = action(changeSchema, commands.changeHearing, saved)
export const recordHearing = action(
  recordSchema,
  (actor, input) => commands.recordHearing(actor, input),
  ({ id, isSeen }) => (isSeen ? saved({ id }) : '/?saved=1'),
)
