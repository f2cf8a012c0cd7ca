'use server'
import * as z from 'zod'
import { action } from '@/lib/access/action'
import { id, text } from '@/lib/core/fields'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import {
  confirmSchema,
  enteredPersonSchema,
  mergeSchema,
  nameSchema,
  newNameSchema,
  pairSchema,
  personSchema,
  unmergeSchema,
} from './schema'

const page = ({ id }: { id: string }) => saved(`/people/${id}`)

export const createPerson = action(enteredPersonSchema, commands.createPerson, page)
export const changePerson = action(personSchema, commands.changePerson, page)
export const confirmPerson = action(confirmSchema, commands.confirmPerson, page)
export const declinePerson = action(
  z.object({ id: id(), reason: text('form.reason') }),
  commands.declinePerson,
  page,
)
export const mergePeople = action(mergeSchema, commands.mergePeople, page)
export const unmergePeople = action(unmergeSchema, commands.unmergePeople, page)
export const tellApart = action(pairSchema, commands.tellApart, () => '/people/duplicates')
export const addName = action(newNameSchema, commands.addName, page)
export const changeName = action(nameSchema, commands.changeName, page)
export const removeName = action(z.object({ personId: id(), nameId: id() }), commands.removeName, page)
