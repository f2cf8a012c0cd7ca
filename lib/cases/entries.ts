import 'server-only'
import { ofVisible, ownCases, visiblePeople, writableProceedings, writableRulings } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, isoDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { toFormValues } from '@/lib/core/form'
import { settleKeys } from '@/lib/keys/grants'
import { openRows } from '@/lib/keys/sealed'
import {
  caseForm,
  chargeForm,
  deadlineForm,
  defendantForm,
  motionForm,
  roleForm,
  rulingForm,
  sentenceForm,
} from './forms'
import { notesOf, openNote } from './note'
import { writableDefendant } from './reach'
import { writableRole } from './role'
import { withSeenJudge } from './ruling'
import { currentCharges } from './rules'

/** Single rows as their forms start with them, for those who may write them; null for anybody else. */
export async function findCaseForm(tx: Tx, actor: Actor, id: string) {
  const found = await tx.case.findFirst({ where: { AND: [{ id }, writableProceedings(actor)] } })
  return found && { id, name: found.name, visibility: found.visibility, values: caseForm(found) }
}

export async function findStage(tx: Tx, actor: Actor, id: string) {
  const found = await tx.caseStage.findFirst({
    where: { id, toOn: null, case: writableProceedings(actor) },
  })
  return (
    found && {
      ...{ id, caseId: found.caseId, stage: found.stage },
      from: { date: isoDate(found.fromOn), precision: found.fromPrecision },
    }
  )
}

export async function findDefendant(tx: Tx, actor: Actor, id: string) {
  const found = await tx.defendant.findFirst({
    where: { id, ...writableDefendant(actor) },
    select: { caseId: true, version: true, note: true, person: { select: { name: true } } },
  })
  return found && { id, caseId: found.caseId, name: found.person.name, values: defendantForm(found) }
}

export async function findRole(tx: Tx, actor: Actor, id: string) {
  const found = await tx.caseRole.findFirst({
    where: { id, ...writableRole(actor) },
    include: { person: { select: { name: true } } },
  })
  if (!found) return null
  const { caseId, role, person } = found
  return { id, caseId, role, name: person.name, values: roleForm(found) }
}

/** With the charges of the same wording that stand against others of the case. */
export async function findCharge(tx: Tx, actor: Actor, id: string) {
  const found = await tx.charge.findFirst({
    where: { id, defendant: writableDefendant(actor) },
    include: { defendant: { select: { caseId: true, person: { select: { name: true } } } } },
  })
  if (!found) return null
  const { caseId, person } = found.defendant
  const alike = await tx.charge.findMany({
    where: {
      id: { not: id },
      label: found.label,
      replacedById: null,
      defendant: { caseId, person: visiblePeople(actor) },
    },
    orderBy: { defendant: { person: { name: 'asc' } } },
    include: { defendant: { select: { person: { select: { name: true } } } } },
  })
  const standing = currentCharges(
    alike.map((charge) => ({ ...charge, to: fromColumns(charge.toOn, charge.toPrecision) })),
    await todayHere(tx),
  )
  return {
    ...{ id, caseId, name: person.name, label: found.label, isReplaced: found.replacedById !== null },
    values: chargeForm(found),
    alike: standing.map((charge) => ({ value: charge.id, label: charge.defendant.person.name })),
  }
}

export async function findRuling(tx: Tx, actor: Actor, id: string) {
  const found = await tx.ruling.findFirst({
    where: { AND: [{ id }, writableRulings(actor)] },
    include: { results: { where: { defendant: { person: visiblePeople(actor) } } } },
  })
  if (!found) return null
  const decided = { date: isoDate(found.decidedOn), precision: found.decidedPrecision }
  const values = rulingForm(await withSeenJudge(tx, actor, found))
  return { id, caseId: found.caseId, kind: found.kind, decided, values }
}

export async function findSentence(tx: Tx, actor: Actor, id: string) {
  const found = await tx.sentence.findFirst({
    where: { id, defendant: writableDefendant(actor) },
    include: { legs: true, defendant: { select: { caseId: true, person: { select: { name: true } } } } },
  })
  if (!found) return null
  const { caseId, person } = found.defendant
  return { id, caseId, name: person.name, kind: found.kind, values: sentenceForm(found) }
}

export async function findMotion(tx: Tx, actor: Actor, id: string) {
  const found = await tx.motion.findFirst({
    where: { id, case: writableProceedings(actor), ...ofVisible(actor) },
  })
  return found && { id, caseId: found.caseId, values: motionForm(found) }
}

export async function findDeadline(tx: Tx, actor: Actor, id: string) {
  const found = await tx.deadline.findFirst({
    where: { id, case: writableProceedings(actor), ...ofVisible(actor) },
  })
  return found && { id, caseId: found.caseId, title: found.title, values: deadlineForm(found) }
}

/** The notes of a case, the latest first. That they were read is recorded. */
export async function findNotes(tx: Tx, actor: Actor, caseId: string) {
  const found = await tx.case.findFirst({
    where: { AND: [{ id: caseId }, ownCases(actor)] },
    select: {
      ...{ id: true, name: true },
      notes: {
        orderBy: { createdAt: 'desc' },
        include: { author: { select: { displayName: true } } },
      },
    },
  })
  if (found) {
    await record(tx, actor, 'privileged-notes.read', { type: 'case', id: caseId })
    // A coordinator who gave the case to a colleague could not give the keys.
    await settleKeys(tx, actor, [notesOf(caseId)])
  }
  return (
    found && {
      ...found,
      notes: (await openRows(tx, actor, 'PrivilegedNote', ['text'], found.notes)).map(
        ({ author, authorId, ...note }) => ({
          ...note,
          author: author.displayName,
          isMine: authorId === actor.userId,
        }),
      ),
    }
  )
}

/** One's own note, to change it. */
export async function findNote(tx: Tx, actor: Actor, id: string) {
  const where = { id, authorId: actor.userId, case: ownCases(actor) }
  const found = await openNote(tx, actor, await tx.privilegedNote.findFirst({ where }))
  if (!found) return null
  await record(tx, actor, 'privileged-notes.read', { type: 'case', id: found.caseId })
  return { id, caseId: found.caseId, values: toFormValues({ version: found.version, text: found.text }) }
}
