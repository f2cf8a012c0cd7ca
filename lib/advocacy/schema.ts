import * as z from 'zod'
import { removalSchema } from '@/lib/audit/schema'
import { endsBefore, type ImpreciseDate } from '@/lib/core/dates'
import {
  checkbox,
  choice,
  count,
  id,
  impreciseDate,
  longText,
  newId,
  optionalChoice,
  optionalId,
  optionalImpreciseDate,
  optionalLanguage,
  optionalText,
  searched,
  text,
  version,
} from '@/lib/core/fields'
import { chosenCase } from '@/lib/cases/schema'
import { chosenPerson } from '@/lib/people/schema'
import { sources } from '@/lib/sources/schema'
import type { NumberQualifier, SubmissionStateKind } from '@/prisma/generated/enums'

export const entryKinds = [
  'recognition',
  'statement',
  'submission',
  'petition',
  'figure',
  'negotiation',
  'listing',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** In the order a submission goes through them. */
export const submissionStates = [
  'prepared',
  'filed',
  'registered',
  'communicated',
  'decided',
  'rejected',
  'withdrawn',
] as const satisfies SubmissionStateKind[]

export const qualifiers = [
  'exactly',
  'about',
  'at_least',
  'almost',
  'more_than',
  'up_to',
] as const satisfies NumberQualifier[]

/** BCP 47, offered in this order; their names come from Intl. */
export const spokenLanguages = ['crh', 'uk', 'ru', 'en', 'tr'] as const

const person = z.object(chosenPerson)
const people = () => z.array(person).max(200).default([])
const isNamed = ({ personId, name }: z.output<typeof person>) => Boolean(personId ?? name)

type Stretch = { from: ImpreciseDate | null; to: ImpreciseDate | null }

const inOrder = ({ from, to }: Stretch) => !from || !to || !endsBefore(from, to)
const ended = (field: string) => ({ error: 'advocacy.errors.end-before', path: [field] })

const recognition = z.object({
  person: person.prefault({}).refine(isNamed, { error: 'advocacy.errors.person', path: ['name'] }),
  bodyId: id('advocacy.errors.body'),
  list: text('advocacy.errors.list'),
  criteria: longText(),
  recognised: impreciseDate('advocacy.errors.recognised'),
  ended: optionalImpreciseDate(),
})

/** Somebody without a record speaks under the name that was typed. */
const statement = z.object({
  speaker: person.prefault({}).refine(isNamed, { error: 'advocacy.errors.speaker', path: ['name'] }),
  text: text('advocacy.errors.text', 10_000),
  language: optionalLanguage(),
  said: optionalImpreciseDate(),
  occasion: optionalText(300),
  about: people(),
})

const submissionState = z.object({
  state: choice(submissionStates, 'advocacy.errors.state'),
  on: impreciseDate('advocacy.errors.state-on'),
  note: optionalText(500),
})

const submission = z.object({
  byId: optionalId(),
  byName: optionalText(),
  toId: id('advocacy.errors.to'),
  subject: text('advocacy.errors.subject', 500),
  case: z.object(chosenCase).prefault({}),
  states: z.array(submissionState, 'advocacy.errors.states').min(1, 'advocacy.errors.states').max(50),
  people: people(),
})

const petition = z.object({
  title: text('advocacy.errors.title', 300),
  addresseeId: optionalId(),
  addressee: optionalText(),
  demand: text('advocacy.errors.demand', 2000),
  signatures: count(2_000_000_000),
  qualifier: optionalChoice(qualifiers),
  handedIn: optionalImpreciseDate(),
})

const figure = z.object({
  bodyId: id('advocacy.errors.figure-body'),
  subjectId: id('advocacy.errors.figure-subject'),
  value: z.coerce
    .number({ error: 'form.number' })
    .int('form.number')
    .min(0, 'form.number')
    .max(2_000_000_000, 'form.number'),
  qualifier: choice(qualifiers).default('exactly'),
  asOf: impreciseDate('advocacy.errors.as-of'),
  isOverPeriod: checkbox(),
  region: optionalText(),
  note: optionalText(1000),
})

/** An organisation or a state (ISO 3166), not both. */
const mediator = z
  .object({
    organisationId: optionalId(),
    country: optionalText(2).refine((code) => code === null || /^[A-Z]{2}$/.test(code), 'form.choose'),
  })
  .refine(({ organisationId, country }) => Boolean(organisationId) !== Boolean(country), {
    error: 'advocacy.errors.mediator',
    path: ['organisationId'],
  })

/** Whom the talks concern: a category of people, or one person of it. A row that was emptied has only `keptId`. */
const concerned = person
  .extend({ categoryId: optionalId(), exchanged: optionalImpreciseDate() })
  .refine(({ categoryId, exchanged, ...chosen }) => Boolean(categoryId) || !(exchanged ?? isNamed(chosen)), {
    error: 'advocacy.errors.category',
    path: ['categoryId'],
  })

const negotiation = z.object({
  title: text('advocacy.errors.title', 300),
  from: optionalImpreciseDate(),
  to: optionalImpreciseDate(),
  note: longText(),
  mediators: z.array(mediator).max(20).default([]),
  people: z.array(concerned).max(200).default([]),
})

const listing = z.object({
  organisationId: id('advocacy.errors.organisation'),
  bodyId: optionalId(),
  list: text('advocacy.errors.list'),
  listed: impreciseDate('advocacy.errors.listed'),
  removed: optionalImpreciseDate(),
})

const isSentBySomebody = ({ byId, byName }: { byId: string | null; byName: string | null }) =>
  Boolean(byId ?? byName)
const bySomebody = { error: 'advocacy.errors.by', path: ['byId'] }

type Addressed = { addresseeId: string | null; addressee: string | null }
const isAddressed = ({ addresseeId, addressee }: Addressed) => Boolean(addresseeId ?? addressee)
const toSomebody = { error: 'advocacy.errors.addressee', path: ['addresseeId'] }

type Recognised = { recognised: ImpreciseDate; ended: ImpreciseDate | null }
const isRecognisedFirst = ({ recognised, ended }: Recognised) => inOrder({ from: recognised, to: ended })

type Listed = { listed: ImpreciseDate; removed: ImpreciseDate | null }
const isListedFirst = ({ listed, removed }: Listed) => inOrder({ from: listed, to: removed })

const added = { id: newId(), sources: sources() }
const changed = { id: id(), version: version() }

export const newRecognitionSchema = recognition.extend(added).refine(isRecognisedFirst, ended('ended'))
export const recognitionSchema = recognition.extend(changed).refine(isRecognisedFirst, ended('ended'))
export const newStatementSchema = statement.extend(added)
export const statementSchema = statement.extend(changed)
export const newSubmissionSchema = submission.extend(added).refine(isSentBySomebody, bySomebody)
export const submissionSchema = submission.extend(changed).refine(isSentBySomebody, bySomebody)
export const newPetitionSchema = petition.extend(added).refine(isAddressed, toSomebody)
export const petitionSchema = petition.extend(changed).refine(isAddressed, toSomebody)
export const newFigureSchema = figure.extend(added)
export const figureSchema = figure.extend(changed)
export const newNegotiationSchema = negotiation.extend(added).refine(inOrder, ended('to'))
export const negotiationSchema = negotiation.extend(changed).refine(inOrder, ended('to'))
export const newListingSchema = listing.extend(added).refine(isListedFirst, ended('removed'))
export const listingSchema = listing.extend(changed).refine(isListedFirst, ended('removed'))

export type NewRecognitionInput = z.output<typeof newRecognitionSchema>
export type RecognitionInput = z.output<typeof recognitionSchema>
export type NewStatementInput = z.output<typeof newStatementSchema>
export type StatementInput = z.output<typeof statementSchema>
export type NewSubmissionInput = z.output<typeof newSubmissionSchema>
export type SubmissionInput = z.output<typeof submissionSchema>
export type NewPetitionInput = z.output<typeof newPetitionSchema>
export type PetitionInput = z.output<typeof petitionSchema>
export type NewFigureInput = z.output<typeof newFigureSchema>
export type FigureInput = z.output<typeof figureSchema>
export type NewNegotiationInput = z.output<typeof newNegotiationSchema>
export type NegotiationInput = z.output<typeof negotiationSchema>
export type NewListingInput = z.output<typeof newListingSchema>
export type ListingInput = z.output<typeof listingSchema>

/** Which record of which kind, to be removed. */
export const entryRemovalSchema = removalSchema.extend({ kind: choice(entryKinds) })
export type EntryRemovalInput = z.output<typeof entryRemovalSchema>

/** The part of an address for a kind of record, and back: "petitions". */
export const areaOf = (kind: EntryKind) => `${kind}s`
export const kindOfArea = (area: string): EntryKind | null =>
  entryKinds.find((kind) => areaOf(kind) === area) ?? null

const asked = () => searched().optional().catch(undefined)
const chosenId = () => z.uuid().optional().catch(undefined)

/** The addresses of the lists; what makes no sense there is left out. */
export const filterSchema = z.object({
  text: asked(),
  bodyId: chosenId(),
  toId: chosenId(),
  state: z.enum(submissionStates).optional().catch(undefined),
  subjectId: chosenId(),
  year: z.coerce.number().int().min(1800).max(2200).optional().catch(undefined),
  /** Signatures of a petition. */
  atLeast: z.coerce.number().int().positive().max(2_000_000_000).optional().catch(undefined),
  categoryId: chosenId(),
  /** Who mediates: an organisation or a state. */
  organisationId: chosenId(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  after: z.string().max(500).optional().catch(undefined),
})
