'use server'
import { action, keeping } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import type { FormState } from '@/lib/core/form'
import { isOutOfReach } from '@/lib/core/reach'
import * as commands from './commands'
import { listQuestions } from './queries'
import { draftSchema, newIntakeSchema, writtenSchema } from './schema'

const page = ({ id }: { id: string }) => `/incidents/intake/${id}`

export const beginIntake = action(newIntakeSchema, commands.beginIntake, page)

/** One action for both buttons: without script the answer of a second one would find no form to stand in. */
export async function sendIntake(state: FormState, form: FormData): Promise<FormState> {
  if (!(form instanceof FormData) || form.get('step') !== 'write') return save(state, form)
  const answer = await write(state, form)
  // Without script nothing has saved it before.
  if (answer.status === 'refused') await keepIntake(form)
  return answer
}

/** Saves without leaving, for the page that goes on being typed in: what is asked about its lines comes along where that has changed. */
export const keepIntake = keeping(draftSchema, async (actor, input) => {
  const kept = await commands.saveIntake(actor, input)
  return { ...kept, questions: kept.isRenamed ? await listQuestions(actor, kept.id).catch(nothingNew) : null }
})

export const removeIntake = action(removalSchema, commands.removeIntake, () => saved('/incidents/intake'))

const save = action(draftSchema, commands.saveIntake, (kept) => saved(page(kept)))
const write = action(writtenSchema, commands.writeIntake, ({ incidentId }) =>
  saved(incidentId ? `/incidents/${incidentId}` : '/incidents'),
)

/** It was saved: nothing that is asked afterwards may tell otherwise. */
function nothingNew(error: unknown): null {
  if (!isOutOfReach(error)) throw error
  return null
}
