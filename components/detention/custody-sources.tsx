import { getTranslations } from 'next-intl/server'
import { SourceList } from '@/components/sources/source-list'
import type { SourceRow } from '@/lib/sources/source'

type CustodySourcesProps = {
  records: { id: string; label: string }[]
  sources: { recordId: string | null; source: SourceRow }[]
  /** The page to come back to, for those who may take a source away. */
  back?: string
}

/** What the custody periods and wanted notices rest on. */
export async function CustodySources({ records, sources, back }: CustodySourcesProps) {
  if (sources.length === 0) return null
  const t = await getTranslations('detention')
  return (
    <div className="grid gap-2">
      <h3>{t('sources')}</h3>
      {records.map(({ id, label }) => {
        const own = sources.filter(({ recordId }) => recordId === id).map(({ source }) => source)
        return (
          own.length > 0 && (
            <div key={id}>
              <p className="text-muted">{label}</p>
              <SourceList sources={own} back={back} />
            </div>
          )
        )
      })}
    </div>
  )
}
