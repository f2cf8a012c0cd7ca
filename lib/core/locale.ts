/** The languages of the screen. A new one is a line here and a folder in messages/. */
export const locales = ['en', 'uk'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

export const localeData: Record<Locale, { name: string; intl: string; dir: 'ltr' | 'rtl' }> = {
  en: { name: 'English', intl: 'en-GB', dir: 'ltr' },
  uk: { name: 'Українська', intl: 'uk-UA', dir: 'ltr' },
}

export const LOCALE_COOKIE = 'locale'

export const isLocale = (text: string | undefined): text is Locale =>
  locales.some((locale) => locale === text)

/** The tag for Intl: "en" is written the British way. */
export const intlLocale = (locale: string): string => (isLocale(locale) ? localeData[locale].intl : locale)

/** The first of the browser's languages that we speak. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const q = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale
}
