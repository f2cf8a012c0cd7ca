import { getLocale, getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { labelIn } from '@/lib/core/text'
import type { getHearing } from '@/lib/hearings/queries'
import { languageName } from './languages'

export type HearingPage = NonNullable<Awaited<ReturnType<typeof getHearing>>>

const counts = ['relatives', 'observers', 'diplomats', 'press'] as const

/** What was recorded of a hearing. */
export async function Told({ hearing }: { hearing: HearingPage }) {
  const t = await getTranslations('hearings')
  const form = await getTranslations('form')
  const locale = await getLocale()
  const { outcome, reason, note, openness, closedReason, isByVideo, interpreter } = hearing
  const came = counts
    .filter((key) => hearing[key] !== null)
    .map((key) => `${t(`field.${key}`)}: ${hearing[key]}`)
  return (
    <Section title={t('page.told')} panel>
      <DescriptionList
        facts={[
          { label: t('field.outcome'), value: outcome && labelIn(outcome.labels, locale) },
          { label: t('field.reason'), value: reason && labelIn(reason.labels, locale) },
          { label: t('field.note'), value: note && <p className="whitespace-pre-line">{note}</p> },
          { label: t('field.openness'), value: openness && t(`openness.${openness}`) },
          { label: t('field.closedReason'), value: closedReason },
          { label: t('field.video'), value: isByVideo === null ? null : form(isByVideo ? 'yes' : 'no') },
          { label: t('field.language'), value: hearing.language && languageName(hearing.language, locale) },
          { label: t('field.interpreter'), value: interpreter && t(`interpreter.${interpreter}`) },
          { label: t('field.attendance'), value: came.join('; ') },
          {
            label: t('field.violations'),
            value: hearing.violations.length > 0 ? <Violations hearing={hearing} /> : null,
          },
          {
            label: t('page.rulings'),
            value: hearing.hasRuling && hearing.rulings.length === 0 ? t('page.rulingElsewhere') : null,
          },
          { label: t('field.recorded'), value: hearing.recordedBy?.displayName },
        ]}
      />
    </Section>
  )
}

async function Violations({ hearing }: { hearing: HearingPage }) {
  const locale = await getLocale()
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {hearing.violations.map(({ note, violation }) => {
        const label = labelIn(violation.labels, locale)
        return <li key={label}>{note ? `${label}: ${note}` : label}</li>
      })}
    </ul>
  )
}
