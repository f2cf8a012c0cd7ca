import { getLocale, getTranslations } from 'next-intl/server'
import type { NegotiationRow } from '@/lib/advocacy/negotiation'
import { countryName } from './countries'
import { EntryCard } from './entry-card'
import { KnownDate } from './known-date'

export async function NegotiationCard({ row, canWrite }: { row: NegotiationRow; canWrite: boolean }) {
  const t = await getTranslations('advocacy')
  const locale = await getLocale()
  const mediators = row.mediators.map(
    ({ organisation, country }) => organisation ?? (country ? countryName(country, locale) : ''),
  )
  return (
    <EntryCard
      kind="negotiation"
      id={row.id}
      name={row.title}
      title={row.title}
      canWrite={canWrite}
      sources={row.sources}
      facts={[
        { label: t('field.mediators'), value: mediators.join(', ') },
        row.fromOn && {
          label: t('field.from'),
          value: <KnownDate on={row.fromOn} precision={row.fromPrecision} />,
        },
        row.toOn && {
          label: t('field.to-date'),
          value: <KnownDate on={row.toOn} precision={row.toPrecision} />,
        },
        row.people.length > 0 && {
          label: t('field.concerned'),
          value: (
            <ul>
              {row.people.map((one) => (
                <Concerned key={one.id} row={one} />
              ))}
            </ul>
          ),
        },
        {
          label: t('field.note'),
          value: row.note && <span className="whitespace-pre-line">{row.note}</span>,
        },
      ]}
    />
  )
}

async function Concerned({ row }: { row: NegotiationRow['people'][number] }) {
  const t = await getTranslations('advocacy')
  const { person, category, exchangedOn, exchangedPrecision } = row
  return (
    <li>
      {person && (
        <>
          <a href={`/people/${person.id}`}>{person.name}</a>,{' '}
        </>
      )}
      {category}
      {exchangedOn && (
        <>
          {' — '}
          {t('exchanged')} <KnownDate on={exchangedOn} precision={exchangedPrecision} />
        </>
      )}
    </li>
  )
}
