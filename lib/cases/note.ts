import 'server-only'
import { randomUUID } from 'node:crypto'
import { ownCases } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { toFormValues } from '@/lib/core/form'
import { openRow, sealer } from '@/lib/keys/sealed'
import type { Subject } from '@/lib/keys/holders'
import type { PrivilegedNote } from '@/prisma/generated/client'
import { refuse, type Saved } from './reach'
import type { NewNoteInput, NoteInput } from './schema'

/** Between the lawyers a case is given to, and nobody else. */
export async function addNote(tx: Tx, actor: Actor, input: NewNoteInput): Promise<Saved> {
  const { id, caseId, text } = input
  if ((await tx.case.count({ where: { AND: [{ id: caseId }, ownCases(actor)] } })) === 0) return refuse()
  if (id && (await tx.privilegedNote.count({ where: { id, caseId } })) > 0) return { id, caseId }
  const row = id ?? randomUUID()
  const seal = await sealer(tx, actor, notesOf(caseId), 'PrivilegedNote', row)
  const note = await tx.privilegedNote.create({
    data: { id: row, caseId, authorId: actor.userId, text: seal('text', text) },
    select: { id: true, caseId: true },
  })
  await record(tx, actor, 'privileged-note.added', { type: 'case', id: caseId }, { note: note.id })
  return note
}

/** By its author only; the others of the case read it. */
export async function changeNote(tx: Tx, actor: Actor, input: NoteInput): Promise<Saved> {
  const { id, version, text } = input
  const scope = { id, authorId: actor.userId, case: ownCases(actor) }
  const before = await tx.privilegedNote.findFirst({ where: scope, select: { caseId: true } })
  if (!before) return refuse()
  const seal = await sealer(tx, actor, notesOf(before.caseId), 'PrivilegedNote', id)
  const [saved] = await tx.privilegedNote.updateManyAndReturn({
    where: { ...scope, version },
    data: { text: seal('text', text), version: { increment: 1 } },
    select: { id: true, caseId: true },
  })
  if (!saved) {
    const current = await openNote(tx, actor, await tx.privilegedNote.findFirst({ where: scope }))
    return refuseStale(
      tx,
      actor,
      id,
      current && toFormValues({ version: current.version, text: current.text }),
    )
  }
  await record(tx, actor, 'privileged-note.changed', { type: 'privileged-note', id })
  return saved
}

export async function recordReading(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { caseId } = await tx.privilegedNote.findUniqueOrThrow({ where: { id }, select: { caseId: true } })
  await record(tx, actor, 'privileged-notes.read', { type: 'case', id: caseId })
}

export const openNote = (tx: Tx, actor: Actor, note: PrivilegedNote | null) =>
  openRow(tx, actor, 'PrivilegedNote', ['text'], note)

export const notesOf = (id: string): Subject => ({ kind: 'notes', id })

/** One written into the wrong case, say. */
export async function removeNote(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const note = await tx.privilegedNote.findFirst({
    where: { id, authorId: actor.userId, case: ownCases(actor) },
    select: { caseId: true },
  })
  if (!note) return refuse()
  const { caseId } = note
  await tx.privilegedNote.delete({ where: { id } })
  await record(tx, actor, 'privileged-note.removed', { type: 'case', id: caseId }, { note: id, reason })
  return { id, caseId }
}
