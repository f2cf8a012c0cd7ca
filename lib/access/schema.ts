import * as z from 'zod'
import { choice, id, optionalText, text } from '@/lib/core/fields'

export const roles = ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator'] as const

export const visibilities = ['open', 'restricted', 'proposed', 'declined'] as const
/** What a person with the right to write chooses; the other marks come from proposals. */
export const chosenVisibilities = ['open', 'restricted'] as const

/** What may be given to a user. A hearing given is observing it; a need given is a task. */
export const assignables = ['case', 'person', 'family', 'hearing', 'need'] as const
export type Assignable = (typeof assignables)[number]

/** Roles that work of each kind is given to. With the last of them the work goes too. */
export const holders: Record<Assignable, (typeof roles)[number][]> = {
  case: ['volunteer', 'coordinator', 'lawyer'],
  person: ['volunteer', 'coordinator'],
  family: ['volunteer', 'coordinator'],
  hearing: ['volunteer', 'coordinator', 'lawyer'],
  need: ['volunteer', 'coordinator'],
}

/** A need is given and taken back by lib/support, because its state moves with it. */
export const assignmentSchema = z.object({
  kind: choice(['case', 'person', 'family', 'hearing']),
  subjectId: id(),
  userId: id('access.errors.assignee'),
  /** Where to go afterwards. */
  back: optionalText(500),
})
export type AssignmentInput = z.output<typeof assignmentSchema>

export const endAssignmentSchema = z.object({ id: id(), back: optionalText(500) })

/** As it is kept: without the differences of writing that nobody remembers. */
export const nameToSignIn = () =>
  text('access.errors.name', 100).transform((name) => name.normalize('NFKC').toLowerCase())

export const signInSchema = z.object({
  name: nameToSignIn(),
  password: z.string({ error: 'access.errors.password' }).max(1_000, 'form.too-long'),
  next: optionalText(2_000),
})
export type SignInInput = z.output<typeof signInSchema>
