import 'server-only'
import { visibleSpeakers } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import { labelOrNull } from '@/lib/core/text'
import { Prisma } from '@/prisma/generated/client'
import { findChosenPerson } from '@/lib/people/chosen'
import { requireOrganisations, requireTerms } from '@/lib/reference/listed'
import type { SourceInput, SourceKind } from './schema'

const select = {
  id: true,
  saidBy: true,
  saidByPerson: { select: { id: true, name: true } },
  saidByOrganisation: { select: { labels: true } },
  publishedIn: { select: { labels: true } },
  reportedBy: { select: { labels: true } },
  title: true,
  url: true,
  publishedOn: true,
  publishedPrecision: true,
  reliability: { select: { labels: true } },
  note: true,
} satisfies Prisma.SourceSelect

/** The sources of a record, without those whose speaker the actor may not see. */
export const sourcesSeen = (actor: Actor) =>
  ({
    where: visibleSpeakers(actor),
    orderBy: { id: 'asc' },
    select,
  }) satisfies Prisma.Incident$sourcesArgs

type Row = Prisma.SourceGetPayload<{ select: typeof select }>

/** With labels in the reader's language: who said it, where it appeared, who reported that. */
export const toSource =
  ({ locale }: Actor) =>
  ({ saidByPerson, saidByOrganisation, publishedIn, reportedBy, reliability, ...row }: Row) => ({
    ...row,
    person: saidByPerson,
    organisation: labelOrNull(saidByOrganisation, locale),
    publishedIn: labelOrNull(publishedIn, locale),
    reportedBy: labelOrNull(reportedBy, locale),
    reliability: labelOrNull(reliability, locale),
  })

export type SourceRow = ReturnType<ReturnType<typeof toSource>>

/** The column of the source table that names a record of this kind. */
export const sourceColumn = {
  case: 'caseId',
  charge: 'chargeId',
  ruling: 'rulingId',
  sentence: 'sentenceId',
  motion: 'motionId',
  'custody-period': 'custodyPeriodId',
  'wanted-notice': 'wantedNoticeId',
  incident: 'incidentId',
  'context-event': 'contextEventId',
  listing: 'listingId',
  recognition: 'recognitionId',
  statement: 'statementId',
  submission: 'submissionId',
  petition: 'petitionId',
  figure: 'figureId',
  negotiation: 'negotiationId',
} as const satisfies Record<SourceKind, keyof Prisma.SourceUncheckedCreateInput>

/** For commands that write a record along with what it rests on; they have checked that the actor may. */
export async function insertSources(
  tx: Tx,
  actor: Actor,
  kind: SourceKind,
  recordId: string,
  rows: SourceInput[],
): Promise<void> {
  for (const [at, row] of rows.entries()) {
    await insertSource(tx, actor, kind, recordId, row, `sources.${at}.`)
  }
}

/** A speaker with a record is linked; any other is kept as the name that was typed. */
export async function insertSource(
  tx: Tx,
  actor: Actor,
  kind: SourceKind,
  recordId: string,
  input: SourceInput & { id?: string },
  prefix = '',
): Promise<void> {
  const { id, saidBy, saidByOrganisationId, publishedInId, reportedById, reliabilityId, title, url, note } =
    input
  const at = (field: string) => prefix + field
  await requireTerms(tx, [[at('reliabilityId'), 'reliability', reliabilityId]])
  await requireOrganisations(tx, [
    [at('saidByOrganisationId'), saidByOrganisationId],
    [at('publishedInId'), publishedInId],
    [at('reportedById'), reportedById],
  ])
  const saidById = await findChosenPerson(
    tx,
    actor,
    { keptId: null, personId: input.saidById, name: saidBy },
    at('saidBy'),
  )
  const data = {
    ...(id && { id }),
    ...{ saidByOrganisationId, publishedInId, reportedById, reliabilityId, title, url, note },
    saidById,
    saidBy: saidById ? null : saidBy,
    ...dateColumns('published', input.published),
    [sourceColumn[kind]]: recordId,
  }
  await tx.source.create({ data }).catch((error: unknown) => {
    throw isMissing(error) ? new ForbiddenError() : error
  })
}

/** All else the source points to was looked up before: what is missing is the record itself. */
const isMissing = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003'
