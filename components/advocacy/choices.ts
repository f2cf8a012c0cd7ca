import type { Option } from '@/lib/core/form'

/** What the forms of advocacy let people choose from, in the reader's language. */
export type Choices = {
  /** Organisations other than courts and prisons. */
  bodies: Option[]
  courts: Option[]
  figureSubjects: Option[]
  categories: Option[]
  countries: Option[]
  languages: Option[]
}
