import { getTranslations } from 'next-intl/server'

const WIDTHS = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-3/4']

export async function Skeleton({ lines = 5 }: { lines?: number }) {
  const t = await getTranslations('ui')
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t('loading')}</span>
      <div className="skeleton h-8 w-1/2" />
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className={`skeleton h-5 ${WIDTHS[at % WIDTHS.length]}`} />
      ))}
    </div>
  )
}
