import type { Article, Gravity } from './shape'

/** number ("205.5" or "205.5(2)"), category, en, uk, ru, then gravity and longest fixed term in years where certain. */
type ArticleRow = [
  number: string,
  category: string,
  en: string,
  uk: string,
  ru: string,
  gravity?: Gravity,
  maxYears?: number,
  inForceFrom?: string,
]

export function articlesOf(code: Article['code'], rows: ArticleRow[]): Article[] {
  return rows.map(([number, category, en, uk, ru, gravity, maxYears, inForceFrom]) => {
    const [, article = number, part] = /^([^(]+)\((.+)\)$/.exec(number) ?? []
    return {
      code,
      article,
      category,
      labels: { en, uk, ru },
      ...(part === undefined ? {} : { part }),
      ...(gravity === undefined ? {} : { gravity }),
      ...(maxYears === undefined ? {} : { maxYears }),
      ...(inForceFrom === undefined ? {} : { inForceFrom }),
    }
  })
}
