import * as z from 'zod'
import { choice, id, optionalText } from '@/lib/core/fields'

export const roles = ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator'] as const

/** What may be given to a user. A hearing given is observing it; a need given is a task. */
export const assignables = ['case', 'person', 'family', 'hearing', 'need'] as const
export type Assignable = (typeof assignables)[number]

export const assignmentSchema = z.object({
  kind: choice(assignables),
  subjectId: id(),
  userId: id('access.errors.assignee'),
  /** Where to go afterwards. */
  back: optionalText(500),
})
export type AssignmentInput = z.output<typeof assignmentSchema>

export const endAssignmentSchema = z.object({ id: id(), back: optionalText(500) })
