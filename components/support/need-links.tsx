import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/core/dates'
import type { NeedRow } from '@/lib/support/row'

type NeedLinksProps = { rows: NeedRow[]; empty: string; to: 'needs' | 'tasks' }

/** Needs as large lines to tap. */
export async function NeedLinks({ rows, empty, to }: NeedLinksProps) {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>
  const t = await getTranslations('support')
  const locale = await getLocale()
  return (
    <ul className="grid gap-2">
      {rows.map((need) => (
        <li key={need.id}>
          <a className="plain panel grid gap-0.5 hover:bg-neutral-soft" href={`/support/${to}/${need.id}`}>
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="font-semibold text-accent underline">{need.kind}</span>
              {need.isOverdue && <Badge tone="bad">{t('overdue')}</Badge>}
            </span>
            <span>{[need.family.name, need.person?.name].filter(Boolean).join(' · ')}</span>
            <span className="text-muted">
              {[
                need.dueOn ? t('due', { date: formatDate(need.dueOn, locale) }) : t('noDue'),
                to === 'needs' && need.holders.map(({ displayName }) => displayName).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
