import { toFormValues, type FormValues } from '@/lib/core/form'
import type { Draft, TypedRow } from './schema'

/** The measure of whoever was detained, where nothing else is known. */
export const POLICE_CUSTODY = 'police_custody'

export const numberOf = (row: string): number => Number(row.slice(1))

/** Lines in which something was typed, in their order. */
export function linesOf({ people = {} }: Draft): [string, TypedRow][] {
  return Object.entries(people).sort(([a], [b]) => numberOf(a) - numberOf(b))
}

/** As many lines as reach to the last one in which something stands. */
export function countLines(...forms: (FormValues | undefined | null)[]): number {
  const rows = forms.flatMap((values) =>
    Object.entries(values ?? {}).flatMap(([name, value]) => {
      const row = /^people\.r(\d+)\./.exec(name)?.[1]
      return row && [value].flat().join('') ? Number(row) + 1 : 0
    }),
  )
  return Math.max(0, ...rows)
}

export const draftForm = (draft: Draft, version: number): FormValues => toFormValues({ ...draft, version })

/** Somebody on record whom a line may mean. */
export type Likely = {
  id: string
  name: string
  /** The year of birth. */
  born: string | null
  region: string | null
  /** The spelling by which they were found, where it is not the name. */
  spelling: string | null
  isHeld: boolean
}

/** Who a line may be: asked until it is answered, and again when what it asks has changed. */
export type Question = {
  row: string
  /** As it was typed. */
  name: string
  /** Stands for all that the question says; an answer is to this and no other. */
  asked: string
  people: Likely[]
  /** Lines above with a like name. */
  lines: { row: string; name: string }[]
}

export const isAnswered = (
  { asked, people }: Question,
  row: { is?: string | null; asked?: string | null } | undefined,
): boolean => row?.asked === asked && (row.is === 'new' || people.some(({ id }) => id === row.is))
