'use server'
import { action } from './action'
import * as commands from './commands'
import { assignmentSchema, endAssignmentSchema } from './schema'
import { safePath } from './session'

export const assign = action(assignmentSchema, commands.assign, (_result, { back }) => safePath(back))
export const endAssignment = action(endAssignmentSchema, commands.endAssignment, (_result, { back }) => safePath(back))
