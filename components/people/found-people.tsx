import { getTranslations } from 'next-intl/server'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { FoundPerson } from '@/lib/people/queries'
import { StatusBadge } from './status-badge'

/** People found by a name, the likeliest first, each with what tells them from others and why they were found. */
type FoundPeopleProps = { rows: FoundPerson[]; hrefOf?: (id: string) => string }

export async function FoundPeople({ rows, hrefOf = (id) => `/people/${id}` }: FoundPeopleProps) {
  const t = await getTranslations('people')
  return (
    <ul className="grid gap-3">
      {rows.map(({ id, name, status, visibility, bornOn, bornPrecision, region, ...match }) => {
        const born = fromColumns(bornOn, bornPrecision)
        return (
          <li key={id}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={hrefOf(id)}>{name}</a>
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
            <Why name={name} {...match} />
          </li>
        )
      })}
    </ul>
  )
}

/** Nothing is said of a name that was asked for as it stands. */
async function Why({
  name,
  spelling,
  grade,
  reasons,
}: Pick<FoundPerson, 'name' | 'spelling' | 'grade' | 'reasons'>) {
  const t = await getTranslations('people.match')
  const told = reasons.filter((reason) => reason !== 'beginning' && reason !== 'part')
  if (told.length === 0 && spelling === name) return null
  return (
    <p className="text-muted">
      {t(`grade.${grade}`)}
      {spelling !== name && `: ${spelling}`}
      {told.length > 0 && ` (${told.map((reason) => t(`reason.${reason}`)).join(', ')})`}
    </p>
  )
}
