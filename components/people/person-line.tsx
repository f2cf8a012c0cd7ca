import { getTranslations } from 'next-intl/server'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { PersonRow } from '@/lib/people/queries'
import { StatusBadge } from './status-badge'

/** A person with what tells them from others of the name. */
export async function PersonLine({ person, href }: { person: PersonRow; href?: string }) {
  const { id, name, status, visibility, bornOn, bornPrecision, region } = person
  const t = await getTranslations('people')
  const born = fromColumns(bornOn, bornPrecision)
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a href={href ?? `/people/${id}`}>{name}</a>
      <StatusBadge status={status} />
      <VisibilityBadge visibility={visibility} />
      <span className="text-muted">
        {born && (
          <>
            {t('born')} <ImpreciseDateText value={born} />
          </>
        )}
        {born && region && ', '}
        {region}
      </span>
    </p>
  )
}
