'use server'
import { action } from '@/lib/access/action'
import { safePath } from '@/lib/access/session'
import { removalSchema } from '@/lib/audit/schema'
import { saved } from '@/lib/core/address'
import * as commands from './commands'
import * as proceedings from './proceedings-schema'
import * as schema from './schema'

const casePage = ({ caseId }: { caseId: string }) => saved(`/cases/${caseId}`)
const notesPage = ({ caseId }: { caseId: string }) => saved(`/cases/${caseId}/notes`)
const ownPage = ({ id }: { id: string }) => saved(`/cases/${id}`)

export const createCase = action(schema.enteredCaseSchema, commands.createCase, ownPage)
export const changeCase = action(schema.caseSchema, commands.changeCase, ownPage)
export const confirmCase = action(schema.confirmSchema, commands.confirmCase, ownPage)
export const declineCase = action(schema.declineSchema, commands.declineCase, ownPage)
export const changeStage = action(schema.stageSchema, commands.changeStage, casePage)
export const removeStage = action(removalSchema, commands.removeStage, casePage)

export const addDefendant = action(schema.enteredDefendantSchema, commands.addDefendant, casePage)
export const changeDefendant = action(schema.defendantSchema, commands.changeDefendant, casePage)
export const removeDefendant = action(removalSchema, commands.removeDefendant, casePage)

export const addRole = action(schema.enteredRoleSchema, commands.addRole, casePage)
export const changeRole = action(schema.roleSchema, commands.changeRole, casePage)
export const removeRole = action(removalSchema, commands.removeRole, casePage)

export const addCharge = action(proceedings.newChargeSchema, commands.addCharge, casePage)
export const changeCharge = action(proceedings.chargeSchema, commands.changeCharge, casePage)
export const replaceCharge = action(proceedings.replaceChargeSchema, commands.replaceCharge, casePage)
export const removeCharge = action(removalSchema, commands.removeCharge, casePage)

export const addRuling = action(proceedings.newRulingSchema, commands.addRuling, casePage)
export const changeRuling = action(proceedings.rulingSchema, commands.changeRuling, casePage)
export const removeRuling = action(removalSchema, commands.removeRuling, casePage)

export const addSentence = action(proceedings.newSentenceSchema, commands.addSentence, casePage)
export const changeSentence = action(proceedings.sentenceSchema, commands.changeSentence, casePage)
export const removeSentence = action(removalSchema, commands.removeSentence, casePage)

export const addMotion = action(proceedings.newMotionSchema, commands.addMotion, casePage)
export const changeMotion = action(proceedings.motionSchema, commands.changeMotion, casePage)
export const removeMotion = action(removalSchema, commands.removeMotion, casePage)

export const addDeadline = action(proceedings.newDeadlineSchema, commands.addDeadline, casePage)
export const changeDeadline = action(proceedings.deadlineSchema, commands.changeDeadline, casePage)
export const removeDeadline = action(removalSchema, commands.removeDeadline, casePage)
export const finishDeadline = action(schema.rowSchema, commands.finishDeadline, (row, { back }) =>
  back ? saved(safePath(back)) : casePage(row),
)
export const reopenDeadline = action(schema.rowSchema, commands.reopenDeadline, (row, { back }) =>
  back ? saved(safePath(back)) : casePage(row),
)

export const addNote = action(schema.newNoteSchema, commands.addNote, notesPage)
export const changeNote = action(schema.noteSchema, commands.changeNote, notesPage)
export const removeNote = action(removalSchema, commands.removeNote, notesPage)
