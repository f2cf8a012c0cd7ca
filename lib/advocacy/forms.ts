import { fromColumns, toDateParts } from '@/lib/core/dates'
import { kept, numbered, toFormValues, type FormValues } from '@/lib/core/form'
import type { DatePrecision } from '@/prisma/generated/enums'
import type { FigureRow } from './figure'
import type { ListingRow } from './listing'
import type { NegotiationRow } from './negotiation'
import type { PetitionRow } from './petition'
import type { RecognitionRow } from './recognition'
import type { StatementRow } from './statement'
import type { SubmissionRow } from './submission'

/** Each record in the shape of its form. */
export const recognitionForm = (row: Omit<RecognitionRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'bodyId', 'list', 'criteria'),
    person: kept(row.person),
    recognised: parts(row.recognisedOn, row.recognisedPrecision),
    ended: parts(row.endedOn, row.endedPrecision),
  })

export const statementForm = (row: Omit<StatementRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'text', 'language', 'occasion'),
    speaker: row.speakerOf ? kept(row.speakerOf) : { name: row.speaker },
    said: parts(row.saidOn, row.saidPrecision),
    about: numbered(row.about, kept),
  })

export const submissionForm = (row: Omit<SubmissionRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'byId', 'byName', 'toId', 'subject'),
    case: kept(row.case),
    people: numbered(row.people, kept),
    states: numbered(row.states, ({ state, on, precision, note }) => ({
      state,
      note,
      on: parts(on, precision),
    })),
  })

export const petitionForm = (row: Omit<PetitionRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'title', 'addresseeId', 'addressee', 'demand', 'signatures', 'qualifier'),
    handedIn: parts(row.handedInOn, row.handedInPrecision),
  })

export const figureForm = (row: Omit<FigureRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'bodyId', 'subjectId', 'value', 'qualifier', 'isOverPeriod', 'region', 'note'),
    asOf: parts(row.asOfOn, row.asOfPrecision),
  })

export const negotiationForm = (row: Omit<NegotiationRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'title', 'note'),
    from: parts(row.fromOn, row.fromPrecision),
    to: parts(row.toOn, row.toPrecision),
    mediators: numbered(row.mediators, ({ organisationId, country }) => ({ organisationId, country })),
    people: numbered(row.people, ({ person, categoryId, exchangedOn, exchangedPrecision }) => ({
      ...kept(person),
      categoryId,
      exchanged: parts(exchangedOn, exchangedPrecision),
    })),
  })

export const listingForm = (row: Omit<ListingRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'organisationId', 'bodyId', 'list'),
    listed: parts(row.listedOn, row.listedPrecision),
    removed: parts(row.removedOn, row.removedPrecision),
  })

const parts = (on: Date | null, precision: DatePrecision | null) => toDateParts(fromColumns(on, precision))

const pick = <Row extends object>(row: Row, ...names: (keyof Row)[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]))
