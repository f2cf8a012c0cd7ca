import type { EntryKind } from '@/lib/advocacy/schema'
import type { Choices } from './choices'
import { FigureFields } from './figure-fields'
import { ListingFields } from './listing-fields'
import { NegotiationFields } from './negotiation-fields'
import { PetitionFields } from './petition-fields'
import { RecognitionFields } from './recognition-fields'
import { StatementFields } from './statement-fields'
import { SubmissionFields } from './submission-fields'

type EntryFieldsProps = {
  kind: EntryKind
  choices: Choices
  /** How many people, states, mediators there may be. */
  rows: number
}

/** The fields of a kind of record. */
export function EntryFields({ kind, choices, rows }: EntryFieldsProps) {
  switch (kind) {
    case 'recognition':
      return <RecognitionFields {...choices} />
    case 'statement':
      return <StatementFields {...choices} rows={rows} />
    case 'submission':
      return <SubmissionFields {...choices} rows={rows} />
    case 'petition':
      return <PetitionFields {...choices} />
    case 'figure':
      return <FigureFields {...choices} />
    case 'negotiation':
      return <NegotiationFields {...choices} rows={rows} />
    case 'listing':
      return <ListingFields {...choices} />
  }
}
