import { getTranslations } from 'next-intl/server'
import Link from 'next/link'

/** For what does not exist and what one may not see alike. */
export async function NotHere() {
  const t = await getTranslations('error')
  return (
    <div className="grid max-w-2xl gap-3">
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <p>
        <Link href="/" prefetch={false}>
          {t('home')}
        </Link>
      </p>
    </div>
  )
}
