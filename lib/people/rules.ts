import { datePartsOf, fromColumns, isoDate, type ImpreciseDate } from '@/lib/core/dates'
import type { Grade } from '@/lib/names/compare'
import { toFormValues, type FormValues } from '@/lib/core/form'
import type { Person, PersonName } from '@/prisma/generated/client'
import type { Visibility } from '@/prisma/generated/enums'

/** The script most letters of a name are written in. */
export function scriptOf(name: string): 'latin' | 'cyrillic' | 'other' {
  const latin = name.match(/\p{Script=Latin}/gu)?.length ?? 0
  const cyrillic = name.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (latin === 0 && cyrillic === 0) return 'other'
  return latin >= cyrillic ? 'latin' : 'cyrillic'
}

/** A person entered from within another record is no more visible than that record. */
export const markWithin = (...marks: (Visibility | undefined)[]) =>
  marks.includes('restricted') ? 'restricted' : 'open'

/** A proposal becomes open or restricted by a decision, not by an edit. */
export const isDecided = (visibility: Visibility) => visibility === 'open' || visibility === 'restricted'

/** How two births go together: `same` to the day, `apart` by more than a mistyped year, `unknown` where it cannot be told. */
export type Births = 'same' | 'near' | 'apart' | 'unknown'

const MISTYPED_YEARS = 1

export function birthsOf(one: ImpreciseDate | null, other: ImpreciseDate | null): Births {
  if (!one || !other) return 'unknown'
  if (one.precision === 'day' && other.precision === 'day' && one.date === other.date) return 'same'
  const years = Math.abs(Number(one.date.slice(0, 4)) - Number(other.date.slice(0, 4)))
  const isGuess = one.precision === 'estimated' || other.precision === 'estimated'
  if (years > (isGuess ? 5 : MISTYPED_YEARS)) return 'apart'
  return 'near'
}

/** Whoever enters somebody is asked about those of the same name, and of a likely one unless their births are apart. */
export function mayBeSame(
  { grade, bornOn, bornPrecision }: Pick<Person, 'bornOn' | 'bornPrecision'> & { grade: Grade },
  born: ImpreciseDate | null,
): boolean {
  if (grade === 'same-name') return true
  return grade === 'likely' && birthsOf(fromColumns(bornOn, bornPrecision), born) !== 'apart'
}

type Likeness = { grade: Grade; score: number; births: Births; isTogether: boolean }

/**
 * How likely two records are of one person, for the order in which they are looked at; null where nobody need look: the names
 * are too far apart, or the births. The same day of birth, or a case in common, says more than a spelling.
 */
export function resemblanceOf({ grade, score, births, isTogether }: Likeness): number | null {
  if (births === 'apart' || (grade !== 'same-name' && grade !== 'likely')) return null
  const byBirth = { same: 1, near: 0.4, unknown: 0, apart: 0 }[births]
  return score + byBirth + (isTogether ? 0.5 : 0) + (grade === 'same-name' ? 0.3 : 0)
}

/** What is chosen one by one when two records become one. A birth is its date and how exactly it is known. */
export const mergeFields = [
  'visibility',
  'sex',
  'born',
  'birthPlace',
  'region',
  'occupation',
  'summary',
] as const
export type MergeField = (typeof mergeFields)[number]
export type Chosen = 'kept' | 'merged'

/** The lesser id first: so that two people make one pair. */
export const pairOf = (a: string, b: string): { oneId: string; otherId: string } =>
  a < b ? { oneId: a, otherId: b } : { oneId: b, otherId: a }

type Columns = Record<string, unknown>

/** Columns of the record that stays, by what was chosen; what only one of the two has needs no choice. */
export function mergedColumns(
  kept: Columns,
  merged: Columns,
  chosen: Partial<Record<MergeField, Chosen>>,
): Columns {
  const takes = (field: MergeField) => {
    const [own, others] = [valueOf(kept, field), valueOf(merged, field)]
    return own == null ? others != null : others != null && chosen[field] === 'merged'
  }
  const taken = mergeFields.filter(takes).flatMap(columnsOf)
  return Object.fromEntries(taken.map((column) => [column, merged[column]]))
}

export const columnsOf = (field: MergeField): string[] =>
  field === 'born' ? ['bornOn', 'bornPrecision'] : [field]

const valueOf = (row: Columns, field: MergeField) => (field === 'born' ? row.bornOn : row[field])

/** As people are told apart in a line: "Server Umerov (1979)". */
export const withYear = ({ name, bornOn }: { name: string; bornOn: Date | null }): string =>
  bornOn ? `${name} (${isoDate(bornOn).slice(0, 4)})` : name

export function personForm(
  person: Pick<
    Person,
    | 'version'
    | 'visibility'
    | 'sex'
    | 'bornOn'
    | 'bornPrecision'
    | 'birthPlace'
    | 'region'
    | 'occupation'
    | 'summary'
  >,
): FormValues {
  const { version, visibility, sex, birthPlace, region, occupation, summary } = person
  const born = datePartsOf(person.bornOn, person.bornPrecision)
  return toFormValues({ version, visibility, sex, born, birthPlace, region, occupation, summary })
}

export function nameForm(
  name: Pick<PersonName, 'version' | 'text' | 'language' | 'kind' | 'isShown'>,
): FormValues {
  const { version, text, language, kind, isShown } = name
  return toFormValues({ version, text, language, kind, isShown })
}
