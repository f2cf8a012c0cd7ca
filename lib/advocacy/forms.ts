import { datePartsOf } from '@/lib/core/dates'
import { kept, numbered, toFormValues, type FormValues } from '@/lib/core/form'
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
    recognised: datePartsOf(row.recognisedOn, row.recognisedPrecision),
    ended: datePartsOf(row.endedOn, row.endedPrecision),
  })

export const statementForm = (row: Omit<StatementRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'text', 'language', 'occasion'),
    speaker: row.speakerOf ? kept(row.speakerOf) : { name: row.speaker },
    said: datePartsOf(row.saidOn, row.saidPrecision),
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
      on: datePartsOf(on, precision),
    })),
  })

export const petitionForm = (row: Omit<PetitionRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'title', 'addresseeId', 'addressee', 'demand', 'signatures', 'qualifier'),
    handedIn: datePartsOf(row.handedInOn, row.handedInPrecision),
  })

export const figureForm = (row: Omit<FigureRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'bodyId', 'subjectId', 'value', 'qualifier', 'isOverPeriod', 'region', 'note'),
    asOf: datePartsOf(row.asOfOn, row.asOfPrecision),
  })

export const negotiationForm = (row: Omit<NegotiationRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'title', 'note'),
    from: datePartsOf(row.fromOn, row.fromPrecision),
    to: datePartsOf(row.toOn, row.toPrecision),
    mediators: numbered(row.mediators, ({ organisationId, country }) => ({ organisationId, country })),
    people: numbered(row.people, ({ person, categoryId, exchangedOn, exchangedPrecision }) => ({
      ...kept(person),
      categoryId,
      exchanged: datePartsOf(exchangedOn, exchangedPrecision),
    })),
  })

export const listingForm = (row: Omit<ListingRow, 'sources'>): FormValues =>
  toFormValues({
    ...pick(row, 'version', 'organisationId', 'bodyId', 'list'),
    listed: datePartsOf(row.listedOn, row.listedPrecision),
    removed: datePartsOf(row.removedOn, row.removedPrecision),
  })

const pick = <Row extends object>(row: Row, ...names: (keyof Row)[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]))
