'use server'
import { action } from '@/lib/access/action'
import { keepToken } from '@/lib/access/shown-once'
import * as commands from './commands'
import { newTokenSchema, tokenDecisionSchema, tokenSchema } from './schema'

const all = () => '/settings/tokens'

export const makeToken = action(
  newTokenSchema,
  async (actor, input) => keepToken(await commands.makeToken(actor, input)),
  ({ id }) => `/settings/tokens/${id}`,
)
export const decideToken = action(tokenDecisionSchema, commands.decideToken, all)
export const revokeToken = action(tokenSchema, commands.revokeToken, all)
