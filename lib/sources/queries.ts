import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { readableDetention, readableSources, visibleSpeakers, writableSources } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import type { FormValues, Option } from '@/lib/core/form'
import { isUuid } from '@/lib/core/paging'
import { listOrganisations, listTerms } from '@/lib/reference/queries'
import type { SourceKind } from './schema'
import { sourceColumn, sourcesSeen, toSource, type SourceRow } from './source'

const SPEAKING = [
  'ngo',
  'recognising_body',
  'representative_body',
  'international_body',
  'government',
  'university',
  'investigating_body',
  'other',
] as const

/** What the form of a source offers: who may have said it, where it may have appeared, how far it is to be trusted. */
export async function getSourceChoices(actor: Actor, form?: FormValues): Promise<SourceChoices> {
  authorize(actor, 'records.read')
  const [bodies, media, { reliability }] = await Promise.all([
    listOrganisations(actor, SPEAKING, form),
    listOrganisations(actor, ['media'], form),
    listTerms(actor, ['reliability'], form),
  ])
  return { bodies, media, reliability }
}

export type SourceChoices = { bodies: Option[]; media: Option[]; reliability: Option[] }

/** A source with the record it belongs to, for those who may take it away. */
export async function getWritableSource(actor: Actor, id: string): Promise<SourceRow | null> {
  authorize(actor, 'records.write', 'proceedings.write')
  if (!isUuid(id)) return null
  const found = await withActor(actor, (tx) =>
    tx.source.findFirst({
      where: { AND: [{ id }, writableSources(actor), visibleSpeakers(actor)] },
      select: sourcesSeen(actor).select,
    }),
  )
  return found && toSource(actor)(found)
}

/** The sources of any kind of record, as far as the actor may read it. */
export async function listSources(actor: Actor, kind: SourceKind, recordId: string): Promise<SourceRow[]> {
  authorize(actor, 'records.read')
  if (!isUuid(recordId)) return []
  const { orderBy, select } = sourcesSeen(actor)
  const rows = await withActor(actor, (tx) =>
    tx.source.findMany({
      where: { AND: [{ [sourceColumn[kind]]: recordId }, readableSources(actor)] },
      orderBy,
      select,
    }),
  )
  return rows.map(toSource(actor))
}

/** The sources of every custody period and wanted notice of a person, as far as the actor may read them. */
export async function listSourcesOfDetention(actor: Actor, personId: string) {
  authorize(actor, 'records.read')
  if (!isUuid(personId)) return []
  const detained = { personId, person: readableDetention(actor) }
  const { orderBy, select } = sourcesSeen(actor)
  const rows = await withActor(actor, (tx) =>
    tx.source.findMany({
      where: {
        AND: [{ OR: [{ custodyPeriod: detained }, { wantedNotice: detained }] }, visibleSpeakers(actor)],
      },
      orderBy,
      select: { ...select, custodyPeriodId: true, wantedNoticeId: true },
    }),
  )
  return rows.map((row) => ({
    recordId: row.custodyPeriodId ?? row.wantedNoticeId,
    source: toSource(actor)(row),
  }))
}
