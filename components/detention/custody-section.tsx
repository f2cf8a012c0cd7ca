import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { CustodyPeriodRow, WantedNoticeRow } from '@/lib/detention/queries'
import { CustodySources } from './custody-sources'
import { CustodyTable } from './custody-table'
import { CustodyTimeline } from './custody-timeline'
import { WantedNotices } from './wanted-notices'

type CustodySectionProps = {
  periods: CustodyPeriodRow[]
  notices: WantedNoticeRow[]
  sources: ComponentProps<typeof CustodySources>['sources']
  /** 'YYYY-MM-DD', where the line of an open period ends. */
  today: string
  /** Address of the person, for those who may write; absent for readers. */
  base?: string
}

export async function CustodySection({ periods, notices, sources, today, base }: CustodySectionProps) {
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
          <CustodyTable periods={periods} base={base} />
        </>
      )}
      {notices.length > 0 && <WantedNotices notices={notices} base={base} />}
      <CustodySources
        records={[
          ...periods.map(({ id, measure }, index) => ({ id, label: `${index + 1}. ${measure}` })),
          ...notices.map(({ id, list }) => ({ id, label: list })),
        ]}
        sources={sources}
        back={base}
      />
    </Section>
  )
}
