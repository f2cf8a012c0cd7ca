import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { ListingRow } from '@/lib/advocacy/listing'
import { EntryCard } from './entry-card'
import { KnownDate } from './known-date'

export async function ListingCard({ row, canWrite }: { row: ListingRow; canWrite: boolean }) {
  const t = await getTranslations('advocacy')
  return (
    <EntryCard
      kind="listing"
      id={row.id}
      name={row.organisation}
      title={row.organisation}
      canWrite={canWrite}
      sources={row.sources}
      facts={[
        { label: t('field.listedAs'), value: row.list },
        { label: t('field.listedBy'), value: row.body },
        { label: t('field.listed'), value: <KnownDate on={row.listedOn} precision={row.listedPrecision} /> },
        row.removedOn && {
          label: t('field.removed'),
          value: <KnownDate on={row.removedOn} precision={row.removedPrecision} />,
        },
      ]}
    >
      {row.removedOn && (
        <p>
          <Badge>{t('noLonger')}</Badge>
        </p>
      )}
    </EntryCard>
  )
}
