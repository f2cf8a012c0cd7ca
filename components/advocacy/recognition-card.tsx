import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import type { RecognitionRow } from '@/lib/advocacy/recognition'
import { EntryCard } from './entry-card'
import { KnownDate } from './known-date'

type RecognitionCardProps = { row: RecognitionRow; canWrite: boolean; hasPerson?: boolean }

export async function RecognitionCard({ row, canWrite, hasPerson = true }: RecognitionCardProps) {
  const t = await getTranslations('advocacy')
  const { person, body } = row
  return (
    <EntryCard
      kind="recognition"
      id={row.id}
      name={`${person.name}, ${body}`}
      title={hasPerson ? <a href={`/people/${person.id}`}>{person.name}</a> : body}
      canWrite={canWrite}
      sources={row.sources}
      facts={[
        hasPerson && { label: t('field.body'), value: body },
        { label: t('field.list'), value: row.list },
        {
          label: t('field.recognised'),
          value: <KnownDate on={row.recognisedOn} precision={row.recognisedPrecision} />,
        },
        row.endedOn && {
          label: t('field.ended'),
          value: <KnownDate on={row.endedOn} precision={row.endedPrecision} />,
        },
        { label: t('field.criteria'), value: row.criteria },
      ]}
    >
      {row.endedOn && (
        <p>
          <Badge>{t('noLonger')}</Badge>
        </p>
      )}
    </EntryCard>
  )
}
