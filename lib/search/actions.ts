'use server'
import { action } from '@/lib/access/action'
import { saved, withQuery } from '@/lib/core/address'
import * as commands from './commands'
import { newSearchSchema, searchNameSchema, searchOnlySchema } from './schema'

export const saveSearch = action(newSearchSchema, commands.saveSearch, ({ id: search }, input) => {
  const { q, kind, from, to } = input
  return saved(withQuery('/search', { search, q, in: input.in, kind, from, to }))
})
export const renameSearch = action(searchNameSchema, commands.renameSearch, () => saved('/search'))
export const forgetSearch = action(searchOnlySchema, commands.forgetSearch, () => '/search')
export const openSearch = action(searchOnlySchema, commands.openSearch, ({ filter, since }, { id: search }) =>
  withQuery('/search', { search, ...filter, since: since?.toISOString() }),
)
