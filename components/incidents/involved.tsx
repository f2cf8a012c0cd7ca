import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import { labelIn } from '@/lib/core/text'
import type { IncidentRecord } from '@/lib/incidents/incident'

/** Those to whom it was done, each with what became of them. */
export async function Victims({ victims }: Pick<IncidentRecord, 'victims'>) {
  const t = await getTranslations('incidents.victims')
  const locale = await getLocale()
  return (
    <ul className="grid gap-1.5">
      {victims.map(
        ({ id, person, name, group, count, outcome, outcomeOn, outcomePrecision, outcomeReason }) => {
          const on = fromColumns(outcomeOn, outcomePrecision)
          const who = person ? <a href={`/people/${person.id}`}>{person.name}</a> : name
          const groupName = group && labelIn(group.labels, locale)
          const unnamed = count === null ? t('uncounted') : t('counted', { count })
          return (
            <li key={id}>
              {who ?? (groupName ? `${groupName}: ${unnamed}` : unnamed)}
              {who && groupName && ` (${groupName.toLowerCase()})`}
              {outcome && <> — {labelIn(outcome.labels, locale).toLowerCase()}</>}
              {on && (
                <>
                  , <ImpreciseDateText value={on} />
                </>
              )}
              {outcomeReason && <span className="text-muted">: {outcomeReason}</span>}
            </li>
          )
        },
      )}
    </ul>
  )
}

export async function Perpetrators({ perpetrators }: Pick<IncidentRecord, 'perpetrators'>) {
  const locale = await getLocale()
  return (
    <ul className="grid gap-1.5">
      {perpetrators.map(({ id, person, organisation, role, degree }) => {
        const parts: ReactNode[] = [
          person && <a href={`/people/${person.id}`}>{person.name}</a>,
          role && labelIn(role.labels, locale),
          organisation && labelIn(organisation.labels, locale),
          degree && labelIn(degree.labels, locale).toLowerCase(),
        ].filter(Boolean)
        return (
          <li key={id}>
            {parts.map((part, at) => (
              <span key={at}>
                {at > 0 && ', '}
                {part}
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

export async function Places({ places }: Pick<IncidentRecord, 'places'>) {
  const t = await getTranslations('incidents.places')
  return (
    <ul className="grid gap-1.5">
      {places.map(({ id, place, person }) => (
        <li key={id}>
          {place}
          {person && (
            <>
              {' '}
              ({t('homeOf')} <a href={`/people/${person.id}`}>{person.name}</a>)
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
