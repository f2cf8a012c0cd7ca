import { getTranslations } from 'next-intl/server'
import { StatusBadge } from '@/components/people/status-badge'
import type { CaseMatch, PersonMatch } from '@/lib/search/queries'

export async function PersonMatches({ rows }: { rows: PersonMatch[] }) {
  const t = await getTranslations('search')
  return (
    <ul className="grid gap-2">
      {rows.map(({ id, name, status, otherNames }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <a href={`/people/${id}`}>{name}</a>
          <StatusBadge status={status} />
          {otherNames.length > 0 && (
            <span className="text-muted">{t('also', { names: otherNames.join(', ') })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

export async function CaseMatches({ rows }: { rows: CaseMatch[] }) {
  const t = await getTranslations('cases.stage')
  return (
    <ul className="grid gap-2">
      {rows.map(({ id, name, numbers, stage }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <a href={`/cases/${id}`}>{name}</a>
          <span className="text-muted">{[...numbers, stage && t(stage)].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}
