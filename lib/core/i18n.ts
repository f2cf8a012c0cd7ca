import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, LOCALE_COOKIE, localeOf, type Locale } from './locale'
import { messages } from '@/messages/all'

/** The cookie is set from the user's record at sign-in; before it, the browser's languages decide. */
async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : localeOf((await headers()).get('accept-language'))
}

export default getRequestConfig(async ({ locale }) => {
  const used = isLocale(locale) ? locale : await requestLocale()
  return { locale: used, messages: messages[used], timeZone: 'UTC' }
})
