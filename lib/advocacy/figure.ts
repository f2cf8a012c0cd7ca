import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelIn } from '@/lib/core/text'
import { requireOrganisations, requireTerms } from '@/lib/reference/listed'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import type { FigureInput } from './schema'

export const figureSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, bodyId: true, subjectId: true, value: true, qualifier: true },
    ...{ asOfOn: true, asOfPrecision: true, isOverPeriod: true, region: true, note: true },
    body: { select: { labels: true } },
    subject: { select: { labels: true } },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.OutsideFigureSelect

type Found = Prisma.OutsideFigureGetPayload<{ select: ReturnType<typeof figureSelect> }>

export const toFigure =
  (actor: Actor) =>
  ({ body, subject, sources, ...row }: Found) => ({
    ...row,
    body: labelIn(body.labels, actor.locale),
    subject: labelIn(subject.labels, actor.locale),
    sources: sources.map(toSource(actor)),
  })

export type FigureRow = ReturnType<ReturnType<typeof toFigure>>

export async function figureData(tx: Tx, input: Omit<FigureInput, 'id' | 'version'>) {
  const { bodyId, subjectId, value, qualifier, asOf, isOverPeriod, region, note } = input
  await requireOrganisations(tx, [['bodyId', bodyId]])
  await requireTerms(tx, [['subjectId', 'figure-subject', subjectId]])
  return { bodyId, subjectId, value, qualifier, isOverPeriod, region, note, ...dateColumns('asOf', asOf) }
}
