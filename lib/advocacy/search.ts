import 'server-only'
import { dateOf } from '@/lib/core/dates'
import type { Prisma } from '@/prisma/generated/client'
import { daysOfYear } from './rules'

const MOST_WORDS = 6

/** Every word stands in one of the person's names, in any spelling that is stored. */
export const named = (text?: string): Prisma.PersonWhereInput[] =>
  wordsOf(text).map((word) => ({ names: { some: { text: like(word) } } }))

export const wordsOf = (text = '') => text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)

export const like = (word: string) => ({ contains: word, mode: 'insensitive' as const })

/** What is known to the year or month stands on the first day of it, so this holds for any precision. */
export function inYear(year: number) {
  const { first, last } = daysOfYear(year)
  return { gte: dateOf(first), lte: dateOf(last) }
}
