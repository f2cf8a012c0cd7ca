import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { namingVisible, visiblePeople, visibleStatements, visibleSubmissions } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateOf, isoDate } from '@/lib/core/dates'
import { withActor } from '@/lib/core/db'
import { afterKey, decodeKey, isUuid, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { like, storable, wordsOf } from '@/lib/core/text'
import { peopleNamed, seenLike } from '@/lib/people/named'
import type { SubmissionStateKind } from '@/prisma/generated/enums'
import { findEntry, type Entry } from './entry'
import { figureSelect, toFigure, type FigureRow } from './figure'
import { listingSelect, toListing, type ListingRow } from './listing'
import { listingsMentioning, statementsMentioning } from './mentioned'
import { negotiationSelect, toNegotiation, type NegotiationRow } from './negotiation'
import { petitionSelect, toPetition, type PetitionRow } from './petition'
import { recognitionSelect, toRecognition, type RecognitionRow } from './recognition'
import type { EntryKind } from './schema'
import { statementSelect, toStatement, type StatementRow } from './statement'
import { submissionSelect, toSubmission, type SubmissionRow } from './submission'

const OF_PERSON = 100

/** Bodies that put this person on a list, the latest first. */
export async function listRecognitions(actor: Actor, personId: string): Promise<RecognitionRow[]> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return []
  const rows = await withActor(actor, (tx) =>
    tx.recognition.findMany({
      where: { person: { AND: [{ id: personId }, visiblePeople(actor)] } },
      orderBy: [{ recognisedOn: 'desc' }, { id: 'desc' }],
      take: OF_PERSON,
      select: recognitionSelect(actor),
    }),
  )
  return rows.map(toRecognition(actor))
}

/** What a person said, and what was said about them. */
export async function listStatementsOfPerson(actor: Actor, personId: string): Promise<StatementRow[]> {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return []
  const person = { AND: [{ id: personId }, visiblePeople(actor)] }
  const rows = await withActor(actor, (tx) =>
    tx.statement.findMany({
      where: {
        AND: [{ OR: [{ speakerOf: person }, { about: { some: { person } } }] }, visibleStatements(actor)],
      },
      orderBy: [{ saidOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: OF_PERSON,
      select: statementSelect(actor),
    }),
  )
  return rows.map(toStatement(actor))
}

type Filter = { text?: string; after?: string }

/** Everybody recognised, the latest first. */
export async function listRecognised(
  actor: Actor,
  filter: Filter & { bodyId?: string; year?: number },
): Promise<Page<RecognitionRow>> {
  authorize(actor, 'records.read')
  const { text, bodyId, year, after } = filter
  return withActor(actor, async (tx) => {
    const rows = await tx.recognition.findMany({
      where: {
        AND: [
          { person: { AND: [visiblePeople(actor), await peopleNamed(tx, actor, text)] } },
          bodyId ? { bodyId } : {},
          year ? { recognisedOn: inYear(year) } : {},
          afterKey('recognisedOn', decodeKey(after), dateOf, 'desc'),
        ],
      },
      orderBy: [{ recognisedOn: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: recognitionSelect(actor),
    })
    return pageOf(rows.map(toRecognition(actor)), ({ recognisedOn }) => isoDate(recognisedOn))
  })
}

/** The latest entered first: many statements have no date. */
export async function listStatements(actor: Actor, { text, after }: Filter): Promise<Page<StatementRow>> {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => {
    const rows = await tx.statement.findMany({
      where: {
        AND: [visibleStatements(actor), await statementsMentioning(tx, actor, text), afterId(after)],
      },
      orderBy: { id: 'desc' },
      take: PAGE_SIZE + 1,
      select: statementSelect(actor),
    })
    return pageOf(rows.map(toStatement(actor)), ({ id }) => id)
  })
}

export async function listSubmissions(
  actor: Actor,
  filter: Filter & { toId?: string; state?: SubmissionStateKind },
): Promise<Page<SubmissionRow>> {
  authorize(actor, 'records.read')
  const { text, toId, state, after } = filter
  const rows = await withActor(actor, (tx) =>
    tx.submission.findMany({
      where: {
        AND: [
          visibleSubmissions(actor),
          ...wordsOf(text).map((word) => ({ OR: [{ subject: like(word) }, { byName: like(word) }] })),
          { ...(toId && { toId }), ...(state && { states: { some: { state } } }) },
          afterId(after),
        ],
      },
      orderBy: { id: 'desc' },
      take: PAGE_SIZE + 1,
      select: submissionSelect(actor),
    }),
  )
  return pageOf(rows.map(toSubmission(actor)), ({ id }) => id)
}

export async function listPetitions(
  actor: Actor,
  filter: Filter & { atLeast?: number; year?: number },
): Promise<Page<PetitionRow>> {
  authorize(actor, 'records.read')
  const { text, atLeast, year, after } = filter
  const rows = await withActor(actor, (tx) =>
    tx.petition.findMany({
      where: {
        AND: [
          ...wordsOf(text).map((word) => ({
            OR: [{ title: like(word) }, { demand: like(word) }, { addressee: like(word) }],
          })),
          atLeast ? { signatures: { gte: atLeast } } : {},
          year ? { handedInOn: inYear(year) } : {},
          afterId(after),
        ],
      },
      orderBy: { id: 'desc' },
      take: PAGE_SIZE + 1,
      select: petitionSelect(actor),
    }),
  )
  return pageOf(rows.map(toPetition(actor)), ({ id }) => id)
}

/** Figures of several bodies stand side by side, the latest date first; they are never added up. */
export async function listFigures(
  actor: Actor,
  filter: { subjectId?: string; bodyId?: string; year?: number; after?: string },
): Promise<Page<FigureRow>> {
  authorize(actor, 'records.read')
  const { subjectId, bodyId, year, after } = filter
  const rows = await withActor(actor, (tx) =>
    tx.outsideFigure.findMany({
      where: {
        AND: [
          { ...(subjectId && { subjectId }), ...(bodyId && { bodyId }) },
          year ? { asOfOn: inYear(year) } : {},
          afterKey('asOfOn', decodeKey(after), dateOf, 'desc'),
        ],
      },
      orderBy: [{ asOfOn: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: figureSelect(actor),
    }),
  )
  return pageOf(rows.map(toFigure(actor)), ({ asOfOn }) => isoDate(asOfOn))
}

export async function listNegotiations(
  actor: Actor,
  filter: Filter & { categoryId?: string; organisationId?: string; country?: string },
): Promise<Page<NegotiationRow>> {
  authorize(actor, 'records.read')
  const { text, categoryId, organisationId, country, after } = filter
  const rows = await withActor(actor, (tx) =>
    tx.negotiation.findMany({
      where: {
        AND: [
          ...wordsOf(text).map((word) => ({
            OR: [
              { title: like(word) },
              {
                people: {
                  some: {
                    person: seenLike(actor, word),
                  },
                },
              },
            ],
          })),
          categoryId ? { people: { some: { AND: [{ categoryId }, namingVisible(actor)] } } } : {},
          organisationId ? { mediators: { some: { organisationId } } } : {},
          country ? { mediators: { some: { country: storable(country) } } } : {},
          afterId(after),
        ],
      },
      orderBy: { id: 'desc' },
      take: PAGE_SIZE + 1,
      select: negotiationSelect(actor),
    }),
  )
  return pageOf(rows.map(toNegotiation(actor)), ({ id }) => id)
}

/** Organisations that were put on a list, the latest first. */
export async function listListings(
  actor: Actor,
  { text, year, after }: Filter & { year?: number },
): Promise<Page<ListingRow>> {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => {
    const rows = await tx.listing.findMany({
      where: {
        AND: [
          await listingsMentioning(tx, text),
          year ? { listedOn: inYear(year) } : {},
          afterKey('listedOn', decodeKey(after), dateOf, 'desc'),
        ],
      },
      orderBy: [{ listedOn: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: listingSelect(actor),
    })
    return pageOf(rows.map(toListing(actor)), ({ listedOn }) => isoDate(listedOn))
  })
}

/** Any of the seven kinds as its form has it, with its sources; null when there is none for the actor. */
export async function getEntry(actor: Actor, kind: EntryKind, id: string): Promise<Entry | null> {
  authorize(actor, 'records.read')
  return isUuid(id) ? withActor(actor, (tx) => findEntry(tx, actor, kind, id)) : null
}

/** How many there are of each kind, as far as the actor may see them. */
export async function countEntries(actor: Actor): Promise<Record<EntryKind, number>> {
  authorize(actor, 'records.read')
  return withActor(actor, async (tx) => ({
    recognition: await tx.recognition.count({ where: { person: visiblePeople(actor) } }),
    statement: await tx.statement.count({ where: visibleStatements(actor) }),
    submission: await tx.submission.count({ where: visibleSubmissions(actor) }),
    petition: await tx.petition.count(),
    figure: await tx.outsideFigure.count(),
    negotiation: await tx.negotiation.count(),
    listing: await tx.listing.count(),
  }))
}

/** What is known to the year or the month is stored as its first day, so this holds for any precision. */
const inYear = (year: number) => ({ gte: new Date(Date.UTC(year, 0)), lt: new Date(Date.UTC(year + 1, 0)) })

function afterId(after?: string) {
  const cursor = decodeKey(after)
  return cursor ? { id: { lt: cursor.id } } : {}
}
