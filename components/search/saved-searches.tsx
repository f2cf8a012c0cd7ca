import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { openSearch } from '@/lib/search/actions'
import type { SearchRow } from '@/lib/search/queries'

/** Each a button, because opening it remembers that its reader has looked. */
export async function SavedSearches({
  rows,
  canRemoveShared,
}: {
  rows: SearchRow[]
  canRemoveShared: boolean
}) {
  if (rows.length === 0) return null
  const t = await getTranslations('search')
  return (
    <Section title={t('saved.title')} lead={t('saved.lead')}>
      <ul className="grid gap-3">
        {rows.map(({ id, name, isShared, isOwn, filter }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Form action={openSearch} submitLabel={name} tone="secondary" small>
              <HiddenField name="id" value={id} />
            </Form>
            <span className="text-muted">
              {filter.q} ({t(`in.${filter.in}`)})
            </span>
            {isShared && <Badge tone="info">{t('saved.shared')}</Badge>}
            {(isOwn || canRemoveShared) && (
              <a href={`/search/saved/${id}`}>
                {t('saved.change')}
                <span className="sr-only">: {name}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
