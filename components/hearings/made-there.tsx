import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { formatDate, isoDate } from '@/lib/core/dates'
import { labelIn } from '@/lib/core/text'
import type { HearingPage } from './told'

/** The rulings of a hearing, for those who may read them, and the incidents around it. */
export async function MadeThere({ hearing: { rulings, incidents } }: { hearing: HearingPage }) {
  const t = await getTranslations('hearings')
  const ofCase = await getTranslations('cases')
  const locale = await getLocale()
  return (
    <>
      {rulings.length > 0 && (
        <Section title={t('page.rulings')} panel>
          {rulings.map(({ id, kind, results }) => (
            <div key={id} className="grid gap-1">
              <h3>{ofCase(`ruling.${kind}`)}</h3>
              <ul className="grid list-disc gap-1 ps-5">
                {results.map(({ id, result, measure, untilOn, defendant: { person } }) => (
                  <li key={id}>
                    <a href={`/people/${person.id}`}>{person.name}</a>:{' '}
                    {[
                      ofCase(`result.${result}`),
                      measure && labelIn(measure.labels, locale),
                      untilOn && t('page.untilDay', { date: formatDate(isoDate(untilOn), locale) }),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      {incidents.length > 0 && (
        <Section title={t('page.incidents')} panel>
          <ul className="grid gap-2">
            {incidents.map(({ id, title, victims, pretext, slogan }) => (
              <li key={id}>
                <a href={`/incidents/${id}`}>{title}</a>
                <p className="text-muted">
                  {[peopleIn(victims, t), pretext, slogan].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type Count = (key: 'page.detainedCount', values: { count: number }) => string

function peopleIn(victims: { count: number | null }[], t: Count): string {
  const known = victims.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return known > 0 ? t('page.detainedCount', { count: known }) : ''
}
