'use client'

import { useEffect, useState } from 'react'
import { defaultLocale, isLocale, type Locale } from '@/lib/core/locale'
import en from '@/messages/en/error.json'
import uk from '@/messages/uk/error.json'

// An error page runs in the browser, where no other message is kept.
const texts: Record<Locale, typeof en> = { en, uk }

export function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [locale, setLocale] = useState<Locale>(defaultLocale)
  useEffect(() => {
    const { lang } = document.documentElement
    if (isLocale(lang)) setLocale(lang)
  }, [])
  const t = texts[locale]
  return (
    <div role="alert" className="notice notice-error grid max-w-2xl gap-3">
      <h1 className="notice-title">{t.title}</h1>
      <p>{t.text}</p>
      {error.digest && (
        <p className="text-sm text-muted">
          {t.code} {error.digest}
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button button-primary" onClick={reset}>
          {t.again}
        </button>
        <a className="button button-quiet" href="/">
          {t.home}
        </a>
      </div>
    </div>
  )
}
