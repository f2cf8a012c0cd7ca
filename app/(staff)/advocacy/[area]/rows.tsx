import type { ReactNode } from 'react'
import type * as z from 'zod'
import { Entries } from '@/components/advocacy/entries'
import { FigureTable } from '@/components/advocacy/figure-table'
import { ListingCard } from '@/components/advocacy/listing-card'
import { NegotiationCard } from '@/components/advocacy/negotiation-card'
import { PetitionCard } from '@/components/advocacy/petition-card'
import { RecognitionCard } from '@/components/advocacy/recognition-card'
import { StatementCard } from '@/components/advocacy/statement-card'
import { SubmissionCard } from '@/components/advocacy/submission-card'
import * as queries from '@/lib/advocacy/queries'
import type { EntryKind, filterSchema } from '@/lib/advocacy/schema'
import type { Actor } from '@/lib/core/actor'
import type { Page } from '@/lib/core/paging'

type Filter = z.output<typeof filterSchema>
type Rows = { rows: ReactNode; nextKey: string | null; isEmpty: boolean }

/** A page of the records of one kind, drawn as that kind is. */
export function loadRows(actor: Actor, kind: EntryKind, filter: Filter, canWrite: boolean): Promise<Rows> {
  const cards = async <Row extends { id: string }>(
    list: (actor: Actor, filter: Filter) => Promise<Page<Row>>,
    Card: (props: { row: Row; canWrite: boolean }) => ReactNode,
  ): Promise<Rows> => {
    const { rows, nextKey } = await list(actor, filter)
    const drawn = rows.map((row) => <Card key={row.id} row={row} canWrite={canWrite} />)
    return { rows: <Entries>{drawn}</Entries>, nextKey, isEmpty: rows.length === 0 }
  }
  switch (kind) {
    case 'recognition':
      return cards(queries.listRecognised, RecognitionCard)
    case 'statement':
      return cards(queries.listStatements, StatementCard)
    case 'submission':
      return cards(queries.listSubmissions, SubmissionCard)
    case 'petition':
      return cards(queries.listPetitions, PetitionCard)
    case 'negotiation':
      return cards(queries.listNegotiations, NegotiationCard)
    case 'listing':
      return cards(queries.listListings, ListingCard)
    case 'figure':
      return figures(actor, filter, canWrite)
  }
}

/** Figures of several bodies on one subject stand side by side. */
async function figures(actor: Actor, filter: Filter, canWrite: boolean): Promise<Rows> {
  const { rows, nextKey } = await queries.listFigures(actor, filter)
  const tables = [...Map.groupBy(rows, ({ subject }) => subject)].map(([subject, alike]) => (
    <FigureTable key={subject} subject={subject} rows={alike} canWrite={canWrite} />
  ))
  return { rows: tables, nextKey, isEmpty: rows.length === 0 }
}
