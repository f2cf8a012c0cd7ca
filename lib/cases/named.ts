import 'server-only'
import { like, storable, wordsOf } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'

/** Each word stands in the name, or all of it is one of the numbers. */
export function casesNamed(text?: string): Prisma.CaseWhereInput {
  const words = wordsOf(text)
  if (words.length === 0) return {}
  return {
    OR: [
      { AND: words.map((word) => ({ name: like(word) })) },
      { numbers: { has: storable(text ?? '').trim() } },
    ],
  }
}
