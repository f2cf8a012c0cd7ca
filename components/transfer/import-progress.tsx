import { getTranslations } from 'next-intl/server'
import { percentDone } from '@/lib/transfer/rules'
import { KeepLooking } from '@/components/ui/keep-looking'

type ImportProgressProps = {
  state: 'checking' | 'writing' | 'undoing'
  doneCount: number
  rowCount: number
  href: string
}

/** How far a job is. */
export async function ImportProgress({ state, href, ...count }: ImportProgressProps) {
  const t = await getTranslations('transfer')
  return (
    <section className="grid max-w-2xl gap-3">
      <p>{t(`busy.${state}`)}</p>
      <progress
        className="upload-progress"
        max={100}
        value={percentDone(count)}
        aria-label={t(`state.${state}`)}
      />
      <p className="text-muted">{t('busy.done', { done: count.doneCount, all: count.rowCount })}</p>
      <KeepLooking />
      <noscript>
        <a href={href}>{t('busy.again')}</a>
      </noscript>
    </section>
  )
}
