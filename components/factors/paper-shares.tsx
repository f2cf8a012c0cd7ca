import { getTranslations } from 'next-intl/server'

/** Of the recovery key, at the set-up and never again. */
export async function PaperShares({ shares }: { shares: string[] }) {
  if (shares.length === 0) return null
  const t = await getTranslations('keys.shares')
  return (
    <section className="grid gap-3">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <ol className="grid gap-3" data-testid="paper-shares">
        {shares.map((share, index) => (
          <li key={share} className="panel grid gap-1">
            <strong>{t('share', { number: index + 1 })}</strong>
            <span className="font-mono break-words select-all">{share}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
