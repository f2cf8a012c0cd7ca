import { getTranslations } from 'next-intl/server'
import type { CaseMatch } from '@/lib/search/queries'

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
