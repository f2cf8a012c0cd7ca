'use server'
import { action } from '@/lib/access/action'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import {
  consentSchema,
  contactSchema,
  familyOnlySchema,
  familySchema,
  memberSchema,
  newContactSchema,
  newFamilySchema,
  newMemberSchema,
  partSchema,
  prisonerSchema,
  talkSchema,
} from './schema'

const page = ({ id }: { id: string }) => saved(`/families/${id}`)
const contacts = ({ id }: { id: string }) => saved(`/families/${id}/contacts`)

export const createFamily = action(newFamilySchema, commands.createFamily, page)
export const changeFamily = action(familySchema, commands.changeFamily, page)
export const closeFamily = action(familyOnlySchema, commands.closeFamily, page)
export const reopenFamily = action(familyOnlySchema, commands.reopenFamily, page)
export const addPrisoner = action(prisonerSchema, commands.addPrisoner, page)
export const removePrisoner = action(prisonerSchema, commands.removePrisoner, page)
export const addMember = action(newMemberSchema, commands.addMember, page)
export const changeMember = action(memberSchema, commands.changeMember, page)
export const removeMember = action(partSchema, commands.removeMember, page)
export const addContact = action(newContactSchema, commands.addContact, contacts)
export const changeContact = action(contactSchema, commands.changeContact, contacts)
export const removeContact = action(partSchema, commands.removeContact, contacts)
export const recordTalk = action(talkSchema, commands.recordTalk, page)
export const recordConsent = action(consentSchema, commands.recordConsent, page)
export const removeTalk = action(removalSchema, commands.removeTalk, contacts)
export const removeConsent = action(removalSchema, commands.removeConsent, page)
