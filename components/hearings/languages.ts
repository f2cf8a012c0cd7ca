import { intlLocale } from '@/lib/core/locale'
import { courtLanguages } from '@/lib/hearings/schema'

export function languageName(tag: string, locale: string): string {
  const name = new Intl.DisplayNames(intlLocale(locale), { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** The usual languages of a court, and the one that stands already. */
export function languageOptions(locale: string, current: string | null | undefined) {
  const tags = new Set<string>([...courtLanguages, ...(current ? [current] : [])])
  return [...tags].map((tag) => ({ value: tag, label: languageName(tag, locale) }))
}
