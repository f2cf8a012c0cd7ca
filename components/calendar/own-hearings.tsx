import { getTranslations } from 'next-intl/server'
import { HearingLinks } from '@/components/hearings/hearing-links'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { MyHearings } from '@/lib/hearings/queries'
import { SECTION_SIZE } from '@/lib/core/paging'
import { momentOf } from '@/lib/hearings/rules'

type OwnHearingsProps = { hearings: MyHearings; now: Date; hasOthers: boolean }

/** Today's hearings, what is still to be told, and what comes: one tap from telling what happened. */
export async function OwnHearings({ hearings, now, hasOthers }: OwnHearingsProps) {
  const t = await getTranslations('day')
  const today = hearings.coming.filter((row) => momentOf(row, now) === 'today')
  const coming = hearings.coming.filter((row) => momentOf(row, now) === 'coming').slice(0, SECTION_SIZE)
  const unrecorded = [
    ...hearings.coming.filter((row) => momentOf(row, now) === 'past'),
    ...hearings.unrecorded.slice(0, SECTION_SIZE),
  ]
  if (hearings.coming.length + hearings.unrecorded.length === 0) {
    return hasOthers ? null : (
      <EmptyState title={t('nothing')} action={<ButtonLink href="/calendar">{t('openCalendar')}</ButtonLink>}>
        {t('nothingText')}
      </EmptyState>
    )
  }
  return (
    <>
      <Section title={t('today')}>
        {today.length > 0 ? (
          <HearingLinks rows={today} to="record" hasDate={false} />
        ) : (
          <p className="text-muted">{t('nothingToday')}</p>
        )}
      </Section>
      {unrecorded.length > 0 && (
        <Section
          title={t('ownUnrecorded')}
          lead={t('ownUnrecordedLead')}
          action={
            hearings.unrecorded.length > SECTION_SIZE && <All href="/hearings?view=unrecorded&mine=on" />
          }
        >
          <HearingLinks rows={unrecorded} to="record" />
        </Section>
      )}
      {coming.length > 0 && (
        <Section
          title={t('coming')}
          action={hearings.coming.length > SECTION_SIZE && <All href="/hearings?mine=on" />}
        >
          <HearingLinks rows={coming} />
        </Section>
      )}
    </>
  )
}

export async function All({ href }: { href: string }) {
  const t = await getTranslations('day')
  return <a href={href}>{t('all')}</a>
}
