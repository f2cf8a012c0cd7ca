import 'server-only'
import { visiblePeople, visibleStatements, visibleSubmissions } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { FormValues } from '@/lib/core/form'
import type { SourceRow } from '@/lib/sources/source'
import { figureSelect, toFigure } from './figure'
import { listingSelect, toListing } from './listing'
import { negotiationSelect, toNegotiation } from './negotiation'
import { petitionSelect, toPetition } from './petition'
import { recognitionSelect, toRecognition } from './recognition'
import * as forms from './forms'
import type { EntryKind } from './schema'
import { statementSelect, toStatement } from './statement'
import { submissionSelect, toSubmission } from './submission'

/** A record of any of the seven kinds: what its form starts with, what it is called, what it rests on. */
export type Entry = { id: string; title: string; form: FormValues; sources: SourceRow[] }

/** Null when there is none that the actor may see. */
export async function findEntry(tx: Tx, actor: Actor, kind: EntryKind, id: string): Promise<Entry | null> {
  return finders[kind](tx, actor, id)
}

type Finder = (tx: Tx, actor: Actor, id: string) => Promise<Entry | null>

const finders: Record<EntryKind, Finder> = {
  recognition: async (tx, actor, id) => {
    const where = { id, person: visiblePeople(actor) }
    const found = await tx.recognition.findFirst({ where, select: recognitionSelect(actor) })
    return found && entry(toRecognition(actor)(found), forms.recognitionForm, ({ person }) => person.name)
  },
  statement: async (tx, actor, id) => {
    const where = { AND: [{ id }, visibleStatements(actor)] }
    const found = await tx.statement.findFirst({ where, select: statementSelect(actor) })
    return (
      found &&
      entry(toStatement(actor)(found), forms.statementForm, (row) => row.speakerOf?.name ?? row.speaker ?? '')
    )
  },
  submission: async (tx, actor, id) => {
    const where = { AND: [{ id }, visibleSubmissions(actor)] }
    const found = await tx.submission.findFirst({ where, select: submissionSelect(actor) })
    return found && entry(toSubmission(actor)(found), forms.submissionForm, ({ subject }) => subject)
  },
  petition: async (tx, actor, id) => {
    const found = await tx.petition.findUnique({ where: { id }, select: petitionSelect(actor) })
    return found && entry(toPetition(actor)(found), forms.petitionForm, ({ title }) => title)
  },
  figure: async (tx, actor, id) => {
    const found = await tx.outsideFigure.findUnique({ where: { id }, select: figureSelect(actor) })
    return (
      found && entry(toFigure(actor)(found), forms.figureForm, ({ body, subject }) => `${body}: ${subject}`)
    )
  },
  negotiation: async (tx, actor, id) => {
    const found = await tx.negotiation.findUnique({ where: { id }, select: negotiationSelect(actor) })
    return found && entry(toNegotiation(actor)(found), forms.negotiationForm, ({ title }) => title)
  },
  listing: async (tx, actor, id) => {
    const found = await tx.listing.findUnique({ where: { id }, select: listingSelect(actor) })
    return found && entry(toListing(actor)(found), forms.listingForm, ({ organisation }) => organisation)
  },
}

function entry<Row extends { id: string; sources: SourceRow[] }>(
  row: Row,
  form: (row: Row) => FormValues,
  title: (row: Row) => string,
): Entry {
  return { id: row.id, title: title(row), form: form(row), sources: row.sources }
}
