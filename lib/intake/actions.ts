'use server'
import { action, keeping } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import { isOutOfReach } from '@/lib/core/reach'
import * as commands from './commands'
import { listQuestions } from './queries'
import { draftSchema, newIntakeSchema, writtenSchema } from './schema'

const page = ({ id }: { id: string }) => `/incidents/intake/${id}`

export const beginIntake = action(newIntakeSchema, commands.beginIntake, page)
export const saveIntake = action(draftSchema, commands.saveIntake, (kept) => saved(page(kept)))
/** As saveIntake, for the page that goes on being typed in: what is asked about its lines comes along where that has changed. */
export const keepIntake = keeping(draftSchema, async (actor, input) => {
  const kept = await commands.saveIntake(actor, input)
  return { ...kept, questions: kept.isRenamed ? await listQuestions(actor, kept.id).catch(nothingNew) : null }
})
export const writeIntake = action(writtenSchema, commands.writeIntake, ({ incidentId }) =>
  saved(incidentId ? `/incidents/${incidentId}` : '/incidents'),
)
export const removeIntake = action(removalSchema, commands.removeIntake, () => saved('/incidents/intake'))

/** It was saved: nothing that is asked afterwards may tell otherwise. */
function nothingNew(error: unknown): null {
  if (!isOutOfReach(error)) throw error
  return null
}
