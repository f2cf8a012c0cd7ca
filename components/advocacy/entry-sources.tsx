import { getTranslations } from 'next-intl/server'
import { SourceList } from '@/components/sources/source-list'
import type { SourceRow } from '@/lib/sources/source'

/** On what a record rests, in small below it. */
export async function EntrySources({ rows }: { rows: SourceRow[] }) {
  if (rows.length === 0) return null
  const t = await getTranslations('sources')
  return (
    <div className="text-sm text-muted">
      <p>{t('title')}</p>
      <SourceList sources={rows} />
    </div>
  )
}
