import 'server-only'
import { authorize, type Permission } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import * as cases from './case'
import * as charges from './charge'
import * as deadlines from './deadline'
import * as defendants from './defendant'
import * as motions from './motion'
import * as notes from './note'
import * as roles from './role'
import * as rulings from './ruling'
import * as sentences from './sentence'
import { enterStage } from './stage'

/** Each of these loads within the actor's scope, writes and records, in the one transaction opened here. */
const allowed =
  <Input, Result>(permissions: Permission[], work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    authorize(actor, ...permissions)
    return withActor(actor, (tx) => work(tx, actor, input))
  }

const proceeding = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  allowed(['proceedings.write'], work)

/** What cannot be undone is not done from a screen that was left open. */
const removal = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) => {
  const remove = proceeding(work)
  return async (actor: Actor, input: Input): Promise<Result> => {
    authorize(actor, 'proceedings.write')
    requireRecent(actor)
    return remove(actor, input)
  }
}

const lawyers = <Input, Result>(work: (tx: Tx, actor: Actor, input: Input) => Promise<Result>) =>
  allowed(['privileged-notes.read'], work)

/** A coordinator creates, a lawyer creates a case of their own, a volunteer proposes. Sending it twice makes one. */
export const createCase = allowed(['cases.create', 'cases.propose'], cases.insertCase)
export const changeCase = proceeding(cases.updateCase)
export const confirmCase = allowed(['records.write'], (tx, actor, { id }: { id: string }) =>
  cases.decideCase(tx, actor, id, 'open'),
)
export const declineCase = allowed(['records.write'], (tx, actor, input: { id: string; reason: string }) =>
  cases.decideCase(tx, actor, input.id, 'declined', input.reason),
)
export const changeStage = proceeding(enterStage)

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

export const addDeadline = proceeding(deadlines.addDeadline)
export const changeDeadline = proceeding(deadlines.changeDeadline)
export const finishDeadline = proceeding((tx, actor, { id }: { id: string }) =>
  deadlines.tickDeadline(tx, actor, id, true),
)
export const reopenDeadline = proceeding((tx, actor, { id }: { id: string }) =>
  deadlines.tickDeadline(tx, actor, id, false),
)

export const addNote = lawyers(notes.addNote)
export const changeNote = lawyers(notes.changeNote)
