'use server'
import { action } from '@/lib/access/action'
import * as commands from './commands'
import { cellsSchema, columnsSchema, decisionSchema, importSchema } from './schema'

const page = ({ id }: { id: string }) => `/import/${id}`

export const setImportColumns = action(columnsSchema, commands.setImportColumns, page)
export const correctImportRow = action(cellsSchema, commands.correctImportRow, page)
export const decideImportRow = action(
  decisionSchema,
  commands.decideImportRow,
  ({ id }) => `/import/${id}/rows?fate=ask`,
)
export const writeImport = action(importSchema, commands.writeImport, page)
export const undoImport = action(importSchema, commands.undoImport, page)
export const removeImport = action(importSchema.pick({ id: true }), commands.removeImport, () => '/import')
