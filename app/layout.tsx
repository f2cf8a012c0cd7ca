import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isLocale, localeData } from '@/lib/core/locale'
import { THEME_COOKIE, themeOf } from '@/lib/core/theme'
import './globals.css'

// A name shown in a shared browser's history or a search engine may harm; the title stays general where a page sets none.
export const metadata: Metadata = {
  title: { default: 'Vicdan', template: '%s · Vicdan' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#191d21' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang={locale} dir={isLocale(locale) ? localeData[locale].dir : 'ltr'} data-theme={theme}>
      <body>{children}</body>
    </html>
  )
}
