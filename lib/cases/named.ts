import 'server-only'
import { like, wordsOf } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'

/** Each word stands in the name or in one of the numbers. */
export const casesNamed = (text?: string): Prisma.CaseWhereInput => ({
  AND: wordsOf(text).map((word) => ({ words: like(word) })),
})
