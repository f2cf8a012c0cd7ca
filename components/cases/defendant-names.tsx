import { getTranslations } from 'next-intl/server'
import { StatusBadge } from '@/components/people/status-badge'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import type { CaseOverview } from '@/lib/cases/overview'

/** For those who do not read proceedings. */
export async function DefendantNames({ defendants }: Pick<CaseOverview, 'defendants'>) {
  const t = await getTranslations('cases.page')
  return (
    <>
      <ul className="grid gap-2">
        {defendants.map(({ id, person, note }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a href={`/people/${person.id}`}>{person.name}</a>
            <StatusBadge status={person.status} /> <VisibilityBadge visibility={person.visibility} />
            {note && <span className="text-muted">{note}</span>}
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t('hidden')}</p>
    </>
  )
}
