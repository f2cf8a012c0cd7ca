/** A label in the reader's language, else in English, else in whatever language there is. */
export function labelIn(labels: unknown, locale: string): string {
  if (typeof labels !== 'object' || labels === null) return ''
  const byLanguage = labels as Record<string, string>
  return byLanguage[locale] ?? byLanguage.en ?? Object.values(byLanguage)[0] ?? ''
}

export const labelOrNull = (labelled: { labels: unknown } | null, locale: string) =>
  labelled && labelIn(labelled.labels, locale)

/** Order for people to read, in the rules of their language. */
export function byLabel<T extends { label: string }>(locale: string) {
  const collator = new Intl.Collator(locale, { numeric: true })
  return (a: T, b: T) => collator.compare(a.label, b.label)
}

/** What somebody typed to search by, word by word; more than six would only make the search slow. */
export const wordsOf = (text = ''): string[] => storable(text).trim().split(/\s+/).filter(Boolean).slice(0, 6)

/** What holds the word, in capitals or not. */
export const like = (word: string) => ({ contains: storable(word), mode: 'insensitive' as const })

/** What PostgreSQL takes as text: no NUL, and no half of a character, as only somebody who means harm would send. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()
