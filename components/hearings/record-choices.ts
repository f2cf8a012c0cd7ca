import type { Option } from '@/lib/reference/queries'

/** What the record form of a hearing offers to choose from. */
export type RecordChoices = Record<
  'outcomes' | 'reasons' | 'violations' | 'measures' | 'defendants' | 'languages',
  Option[]
>
