'use server'
import { action } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import { documentSchema } from './schema'

export const changeDocument = action(documentSchema, commands.changeDocument, ({ id }) =>
  saved(`/documents/${id}`),
)
export const removeDocument = action(removalSchema, commands.removeDocument, ({ of, record }) =>
  saved(`/documents?of=${of}&record=${record}`),
)
