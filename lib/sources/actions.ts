'use server'
import { action } from '@/lib/access/action'
import { safePath } from '@/lib/access/session'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import { newSourceSchema, sourceOnlySchema } from './schema'

export const addSource = action(newSourceSchema, commands.addSource, (_, { back }) => saved(safePath(back)))
export const removeSource = action(sourceOnlySchema, commands.removeSource, (_, { back }) =>
  saved(safePath(back)),
)
