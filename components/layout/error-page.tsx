'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { defaultLocale, isLocale, type Locale } from '@/lib/core/locale'
import en from '@/messages/en/error.json'
import uk from '@/messages/uk/error.json'

// An error page runs in the browser, where no other message is kept.
const texts: Record<Locale, typeof en> = { en, uk }

export function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const lang = useSyncExternalStore(
    () => () => undefined,
    () => document.documentElement.lang,
    () => defaultLocale,
  )
  const t = texts[isLocale(lang) ? lang : defaultLocale]
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
        <Link className="button button-quiet" href="/" prefetch={false}>
          {t.home}
        </Link>
      </div>
    </div>
  )
}
