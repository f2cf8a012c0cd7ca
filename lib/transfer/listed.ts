import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { WrittenCharge } from './articles'

const CODES = { criminal: 'RU-CC', administrative: 'RU-CAO' } as const

type Listed = { articleId: string | null; categoryId: string | null }

/** What the words of a list mean among the measures, places and articles that are kept here. */
export type Reference = {
  measures: Map<string, string>
  placeOf: (written: string) => string | null
  articleOf: (charge: WrittenCharge) => Listed
}

export async function readReference(tx: Tx): Promise<Reference> {
  const measures = await tx.measure.findMany({ select: { id: true, key: true } })
  const prisons = await tx.organisation.findMany({
    where: { kind: 'prison', retiredAt: null },
    select: { id: true, labels: true },
  })
  const articles = await tx.article.findMany({
    where: { code: { in: Object.values(CODES) } },
    select: { id: true, code: true, article: true, part: true, categoryId: true },
  })
  const places = new Map<string, string | null>()
  for (const { id, labels } of prisons)
    for (const label of new Set(Object.values(labels as Record<string, string>).map(foldPlace)))
      places.set(label, places.has(label) ? null : id)
  const byNumber = new Map(articles.map((one) => [`${one.code} ${one.article} ${one.part}`, one]))
  return {
    measures: new Map(measures.map(({ id, key }) => [key, id])),
    placeOf: (written) => places.get(foldPlace(written)) ?? null,
    articleOf: ({ code = 'criminal', article, part = '' }) => {
      const found = code !== 'foreign' && byNumber.get(`${CODES[code]} ${article} ${part}`)
      return found
        ? { articleId: found.id, categoryId: found.categoryId }
        : { articleId: null, categoryId: null }
    },
  }
}

/** The same words in any order: "СИЗО-1 Симферополь" and "Симферополь, СИЗО-1". */
const foldPlace = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'г' && word !== 'м')
    .sort()
    .join(' ')
