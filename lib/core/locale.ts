/** The languages of the screen. A new one is a line here, a folder in messages/ and a line in the error page. */
export const localeData = {
  en: { name: 'English', intl: 'en-GB', dir: 'ltr' },
  uk: { name: 'Українська', intl: 'uk-UA', dir: 'ltr' },
} as const satisfies Record<string, { name: string; intl: string; dir: 'ltr' | 'rtl' }>

export type Locale = keyof typeof localeData

export const locales = Object.keys(localeData) as [Locale, ...Locale[]]

export const defaultLocale: Locale = 'en'

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
