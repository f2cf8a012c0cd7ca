import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { MergeFound } from '@/lib/people/queries'

/** Records that were merged into this one. Only the latest can be taken apart. */
export async function Merges({
  personId,
  rows,
  zone,
}: {
  personId: string
  rows: MergeFound[]
  zone: string
}) {
  if (rows.length === 0) return null
  const t = await getTranslations('people.merges')
  return (
    <Section title={t('title')}>
      <ul className="grid gap-1">
        {rows.map(({ id, mergedName, at }, index) => (
          <li key={id}>
            {mergedName}, <Time at={at} zone={zone} />{' '}
            {index === 0 && <a href={`/people/${personId}/merges/${id}`}>{t('apart')}</a>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
