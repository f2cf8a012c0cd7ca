import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { RecognitionRow } from '@/lib/advocacy/recognition'
import { RecognitionCard } from './recognition-card'

type RecognitionsProps = { rows: RecognitionRow[]; personId: string; canWrite: boolean }

/** The section of a person: the bodies that put them on a list. Nothing for readers where there is none. */
export async function Recognitions({ rows, personId, canWrite }: RecognitionsProps) {
  if (rows.length === 0 && !canWrite) return null
  const t = await getTranslations('advocacy')
  const add = canWrite && (
    <ButtonLink small href={`/advocacy/recognitions/new?person=${personId}`}>
      {t('add.recognition')}
    </ButtonLink>
  )
  return (
    <Section title={t('kind.recognition')} action={add}>
      {rows.length === 0 ? (
        <p className="text-muted">{t('ofPerson.noRecognitions')}</p>
      ) : (
        <ul className="grid gap-4">
          {rows.map((row) => (
            <RecognitionCard key={row.id} row={row} canWrite={canWrite} hasPerson={false} />
          ))}
        </ul>
      )}
    </Section>
  )
}
