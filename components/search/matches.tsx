import { getLocale, getTranslations } from 'next-intl/server'
import { PersonLine } from '@/components/people/person-line'
import { formatImprecise, type ImpreciseDate } from '@/lib/core/dates'
import type { CaseMatch } from '@/lib/search/cases'
import type { ChargedPerson } from '@/lib/search/charged'
import type { HeldPerson } from '@/lib/search/held'

/** Where they are held, or were, and since when. */
export async function HeldPeople({ rows }: { rows: HeldPerson[] }) {
  const t = await getTranslations('search')
  const date = await dateWords()
  return (
    <ul className="grid gap-3">
      {rows.map(({ place, from, to, ...person }) => (
        <li key={person.id}>
          <PersonLine person={person} />
          <p className="text-muted">
            {to
              ? t('wasHeld', { place, from: date(from), to: date(to) })
              : t('isHeld', { place, from: date(from) })}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What they are charged with, or were, and in which case. */
export async function ChargedPeople({ rows }: { rows: ChargedPerson[] }) {
  const t = await getTranslations('search')
  const date = await dateWords()
  return (
    <ul className="grid gap-3">
      {rows.map(({ charge, isNow, from, case: of, ...person }) => (
        <li key={person.id}>
          <PersonLine person={person} />
          <p className="text-muted">
            {t(isNow ? 'isCharged' : 'wasCharged', { charge })}
            {from && `, ${t('heldSince', { date: date(from) })}`}: <a href={`/cases/${of.id}`}>{of.name}</a>
          </p>
        </li>
      ))}
    </ul>
  )
}

export async function CaseMatches({ rows }: { rows: CaseMatch[] }) {
  const t = await getTranslations()
  return (
    <ul className="grid gap-2">
      {rows.map(({ id, name, numbers, stage, charge, year }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <a href={`/cases/${id}`}>{name}</a>
          <span className="text-muted">
            {[
              ...numbers,
              stage && t(`cases.stage.${stage}`),
              charge && t('search.byCharge', { charge }),
              year && t('search.byYear', { year: String(year) }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

async function dateWords() {
  const t = await getTranslations('ui')
  const locale = await getLocale()
  return (value: ImpreciseDate) => formatImprecise(value, locale, (key, values) => t(key, values))
}
