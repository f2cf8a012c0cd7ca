import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { formatDate, isoDate } from '@/lib/core/dates'
import type { Proposal } from '@/lib/people/queries'

/** People and cases that wait for a decision. */
export async function Proposals({ people, cases }: { people: Proposal[]; cases: Proposal[] }) {
  const t = await getTranslations('people.proposal')
  const locale = await getLocale()
  const rows = [
    ...people.map((row) => ({ ...row, href: `/people/${row.id}`, kind: t('person') })),
    ...cases.map((row) => ({ ...row, href: `/cases/${row.id}`, kind: t('case') })),
  ].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  return (
    <ul className="grid gap-2">
      {rows.map(({ id, href, kind, name, proposedBy, createdAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <Badge tone="info">{kind}</Badge>
          <a href={href}>{name}</a>
          <span className="text-muted">
            {[proposedBy, formatDate(isoDate(createdAt), locale, 'short')].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
