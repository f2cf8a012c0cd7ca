import 'server-only'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { ConflictError } from '@/lib/core/errors'
import { refuseDouble, refuseTwin } from './alike'
import * as cases from './case'
import * as charges from './charge'
import * as deadlines from './deadline'
import * as defendants from './defendant'
import * as motions from './motion'
import * as notes from './note'
import type { Saved } from './reach'
import * as roles from './role'
import * as rulings from './ruling'
import * as sentences from './sentence'
import type { NewCaseInput, NoteInput } from './schema'
import * as stages from './stage'

const proceeding = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  allowed(['proceedings.write'], work)

/** What cannot be undone is not done from a screen that was left open. */
const removal = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  allowedRecently(['proceedings.write'], work)

const lawyers = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  allowed(['privileged-notes.read'], work)

/** What opens or takes away a note is asked of a lawyer who gave a factor a moment ago, before any is looked for. */
const lawyersLately = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  allowedRecently(['privileged-notes.read'], work)

/** A coordinator creates, a lawyer creates a case of their own, a volunteer proposes. Sending it twice makes one. */
export const createCase = allowed(
  ['cases.create', 'cases.propose'],
  async (tx, actor, { isAnother, ...input }: NewCaseInput & { isAnother?: boolean }) => {
    if (isAnother === false) await refuseTwin(tx, actor, input)
    return cases.insertCase(tx, actor, input)
  },
)
export const changeCase = proceeding(cases.updateCase)
/** What may be on record already is asked about, unless `isAnother` says that it is not. */
export const confirmCase = allowed(
  ['records.write'],
  async (tx, actor, { id, isAnother }: { id: string; isAnother?: boolean }) => {
    if (isAnother === false) await refuseDouble(tx, actor, id)
    return cases.decideCase(tx, actor, id, 'confirmed')
  },
)
export const declineCase = allowed(['records.write'], (tx, actor, input: { id: string; reason: string }) =>
  cases.decideCase(tx, actor, input.id, 'declined', input.reason),
)
export const changeStage = proceeding(stages.enterStage)
export const removeStage = removal(stages.removeStage)

export const addDefendant = allowed(['proceedings.write', 'cases.propose'], defendants.addDefendant)
export const changeDefendant = proceeding(defendants.changeDefendant)
export const removeDefendant = removal(defendants.removeDefendant)

export const addRole = proceeding(roles.addRole)
export const changeRole = proceeding(roles.changeRole)
export const removeRole = removal(roles.removeRole)

export const addCharge = proceeding(charges.addCharges)
export const changeCharge = proceeding(charges.changeCharge)
export const replaceCharge = proceeding(charges.replaceCharges)
export const removeCharge = removal(charges.removeCharge)

export const addRuling = proceeding(rulings.addRuling)
export const changeRuling = proceeding(rulings.changeRuling)
export const removeRuling = removal(rulings.removeRuling)
export { insertRuling } from './ruling'

export const addSentence = proceeding(sentences.addSentence)
export const changeSentence = proceeding(sentences.changeSentence)
export const removeSentence = removal(sentences.removeSentence)

export const addMotion = proceeding(motions.addMotion)
export const changeMotion = proceeding(motions.changeMotion)
export const removeMotion = removal(motions.removeMotion)

export const addDeadline = proceeding(deadlines.addDeadline)
export const changeDeadline = proceeding(deadlines.changeDeadline)
export const removeDeadline = removal(deadlines.removeDeadline)
export const finishDeadline = proceeding((tx, actor, { id }: { id: string }) =>
  deadlines.tickDeadline(tx, actor, id, true),
)
export const reopenDeadline = proceeding((tx, actor, { id }: { id: string }) =>
  deadlines.tickDeadline(tx, actor, id, false),
)

export const addNote = lawyers(notes.addNote)

/** A conflict shows the note that is saved now, and its transaction is undone: the reading is recorded in another. */
export async function changeNote(actor: Actor, input: NoteInput): Promise<Saved> {
  return lawyersLately(notes.changeNote)(actor, input).catch(async (error: unknown) => {
    if (error instanceof ConflictError)
      await withActor(actor, (tx) => notes.recordReading(tx, actor, input.id))
    throw error
  })
}
export const removeNote = lawyersLately(notes.removeNote)
