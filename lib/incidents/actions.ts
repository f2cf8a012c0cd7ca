'use server'
import { action } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import { contextSchema, incidentSchema, newContextSchema, newIncidentSchema } from './schema'

const page = ({ id }: { id: string }) => saved(`/incidents/${id}`)

export const addIncident = action(newIncidentSchema, commands.addIncident, page)
export const changeIncident = action(incidentSchema, commands.changeIncident, page)
export const removeIncident = action(removalSchema, commands.removeIncident, () => saved('/incidents'))
export const addContext = action(newContextSchema, commands.addContext, ({ incidentId }) =>
  saved(incidentId ? `/incidents/${incidentId}` : '/incidents/context'),
)
export const changeContext = action(contextSchema, commands.changeContext, () => saved('/incidents/context'))
export const removeContext = action(removalSchema, commands.removeContext, () => saved('/incidents/context'))
