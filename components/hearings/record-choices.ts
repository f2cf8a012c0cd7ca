import type { Option } from '@/lib/core/form'

/** What the record form of a hearing offers to choose from. */
export type RecordChoices = Record<
  'outcomes' | 'reasons' | 'violations' | 'measures' | 'defendants' | 'languages',
  Option[]
>
