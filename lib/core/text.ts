/** A label in the reader's language, else in English, else in whatever language there is. */
export function labelIn(labels: unknown, locale: string): string {
  if (typeof labels !== 'object' || labels === null) return ''
  const byLanguage = labels as Record<string, string>
  return byLanguage[locale] ?? byLanguage.en ?? Object.values(byLanguage)[0] ?? ''
}

/** Order for people to read, in the rules of their language. */
export function byLabel<T extends { label: string }>(locale: string) {
  const collator = new Intl.Collator(locale, { numeric: true })
  return (a: T, b: T) => collator.compare(a.label, b.label)
}
