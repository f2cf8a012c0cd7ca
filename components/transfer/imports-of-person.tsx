import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { OfPerson } from '@/lib/transfer/queries'

/** The lists a person came from, with what stands there and is no record. */
export async function ImportsOfPerson({ rows }: { rows: OfPerson[] }) {
  if (rows.length === 0) return null
  const t = await getTranslations('transfer.ofPerson')
  return (
    <Section title={t('title')}>
      <ul className="grid gap-1">
        {rows.map(({ id, row, keptCount, batch }) => (
          <li key={id}>
            <a href={`/import/${batch.id}/rows/${row}`}>{t('row', { title: batch.title, row })}</a>{' '}
            <span className="text-muted">{t('kept', { count: keptCount })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
