'use server'
import { action } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import * as commands from './commands'
import { contextSchema, incidentSchema, newContextSchema, newIncidentSchema } from './schema'

const page = ({ id }: { id: string }) => `/incidents/${id}`

export const addIncident = action(newIncidentSchema, commands.addIncident, page)
export const changeIncident = action(incidentSchema, commands.changeIncident, page)
export const removeIncident = action(removalSchema, commands.removeIncident, () => '/incidents')
export const addContext = action(newContextSchema, commands.addContext, ({ incidentId }) =>
  incidentId ? `/incidents/${incidentId}` : '/incidents/context',
)
export const changeContext = action(contextSchema, commands.changeContext, () => '/incidents/context')
export const removeContext = action(removalSchema, commands.removeContext, () => '/incidents/context')
