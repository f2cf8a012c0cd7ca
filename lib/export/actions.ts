'use server'
import { action } from '@/lib/access/action'
import * as commands from './commands'
import { decisionSchema, exportSchema, newExportSchema } from './schema'

const page = ({ id }: { id: string }) => `/exports/${id}`

export const askExport = action(newExportSchema, commands.askExport, page)
export const decideExport = action(decisionSchema, commands.decideExport, page)
export const removeExport = action(exportSchema, commands.removeExport, () => '/exports')
