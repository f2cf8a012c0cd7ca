import { getTranslations } from 'next-intl/server'
import type { PetitionRow } from '@/lib/advocacy/petition'
import { Amount } from './amount'
import { EntryCard } from './entry-card'
import { KnownDate } from './known-date'

export async function PetitionCard({ row, canWrite }: { row: PetitionRow; canWrite: boolean }) {
  const t = await getTranslations('advocacy')
  return (
    <EntryCard
      kind="petition"
      id={row.id}
      name={row.title}
      title={row.title}
      canWrite={canWrite}
      sources={row.sources}
      facts={[
        { label: t('field.addressee'), value: row.to },
        { label: t('field.demand'), value: <span className="whitespace-pre-line">{row.demand}</span> },
        row.signatures !== null && {
          label: t('field.signatures'),
          value: <Amount value={row.signatures} qualifier={row.qualifier} />,
        },
        row.handedInOn && {
          label: t('field.handedIn'),
          value: <KnownDate on={row.handedInOn} precision={row.handedInPrecision} />,
        },
      ]}
    />
  )
}
