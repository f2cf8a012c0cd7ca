import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { CustodyPeriodRow, WantedNoticeRow } from '@/lib/detention/queries'
import { CustodyTable } from './custody-table'
import { CustodyTimeline } from './custody-timeline'
import { WantedNotices } from './wanted-notices'

type CustodySectionProps = {
  periods: CustodyPeriodRow[]
  notices: WantedNoticeRow[]
  /** 'YYYY-MM-DD', where the line of an open period ends. */
  today: string
  /** Address of the person, for those who may write; absent for readers. */
  base?: string
}

export async function CustodySection({ periods, notices, today, base }: CustodySectionProps) {
  const t = await getTranslations('detention')
  const actions = base && (
    <>
      <ButtonLink small href={`${base}/custody/new`}>
        {t('add')}
      </ButtonLink>
      <ButtonLink small tone="quiet" href={`${base}/wanted/new`}>
        {t('wanted.add')}
      </ButtonLink>
    </>
  )
  return (
    <Section title={t('title')} action={actions} panel>
      {periods.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <>
          <CustodyTimeline periods={periods} today={today} />
          <CustodyTable periods={periods} base={base && `${base}/custody`} />
        </>
      )}
      {notices.length > 0 && <WantedNotices notices={notices} base={base && `${base}/wanted`} />}
    </Section>
  )
}
