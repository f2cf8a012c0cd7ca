'use server'
import { redirect } from 'next/navigation'
import { saved } from '@/lib/core/address'
import { action, openAction, requireSameOrigin } from './action'
import * as commands from './commands'
import * as entry from './entry'
import { assignmentSchema, endAssignmentSchema, signInSchema } from './schema'
import { factorPath, safePath } from './session'

export const signIn = openAction(signInSchema, entry.signIn, (_result, { next }) => factorPath(next))

export async function signOut(): Promise<void> {
  await requireSameOrigin()
  await entry.signOut()
  redirect('/sign-in')
}

export const assign = action(assignmentSchema, commands.assign, (_result, { back }) => saved(safePath(back)))
export const endAssignment = action(endAssignmentSchema, commands.endAssignment, (_result, { back }) =>
  saved(safePath(back)),
)
