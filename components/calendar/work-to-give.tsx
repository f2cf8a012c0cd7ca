import { getTranslations } from 'next-intl/server'
import { FamiliesToCall } from '@/components/families/families-to-call'
import { HearingList } from '@/components/hearings/hearing-list'
import { Proposals } from '@/components/people/proposals'
import { NeedsWithoutAnybody } from '@/components/support/needs-without-anybody'
import { OverdueNeeds } from '@/components/support/overdue-needs'
import { Section } from '@/components/ui/section'
import type { MyDay } from '@/lib/calendar/queries'
import type { HearingRow } from '@/lib/hearings/list'
import { SECTION_SIZE } from '@/lib/hearings/rules'
import { All } from './own-hearings'

/** What a coordinator looks after: proposals, gaps, and what is late. */
export async function WorkToGive({ day }: { day: MyDay }) {
  const t = await getTranslations('day')
  const { proposals, unobserved, unrecorded, unassigned, overdue, toCall } = day
  return (
    <>
      {proposals && proposals.people.length + proposals.cases.length > 0 && (
        <Section title={t('proposals')}>
          <Proposals {...proposals} />
        </Section>
      )}
      {unobserved && (
        <Section
          title={t('unobserved')}
          lead={t('unobservedLead')}
          action={<All href="/hearings?unobserved=on&state=planned" />}
        >
          <Gaps rows={unobserved} empty={t('everyObserved')} caption={t('unobserved')} />
        </Section>
      )}
      {unrecorded && (
        <Section title={t('unrecorded')} action={<All href="/hearings?view=untold" />}>
          <Gaps rows={unrecorded} empty={t('allRecorded')} caption={t('unrecorded')} hasObservers />
        </Section>
      )}
      <div className="grid gap-8 lg:grid-cols-2">
        {unassigned && (
          <Section title={t('unassignedNeeds')} action={<All href="/support?unassigned=on" />}>
            <NeedsWithoutAnybody rows={unassigned.rows} />
          </Section>
        )}
        {overdue && (
          <Section title={t('overdueNeeds')} action={<All href="/support?overdue=on" />}>
            <OverdueNeeds rows={overdue.rows} />
          </Section>
        )}
        {toCall && (
          <Section title={t('toCall')} lead={t('toCallLead')} action={<All href="/families?quiet=on" />}>
            <FamiliesToCall rows={toCall.rows} />
          </Section>
        )}
      </div>
    </>
  )
}

type GapsProps = { rows: HearingRow[]; empty: string; caption: string; hasObservers?: boolean }

function Gaps({ rows, empty, caption, hasObservers }: GapsProps) {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <HearingList
      rows={rows.slice(0, SECTION_SIZE)}
      caption={caption}
      captionHidden
      hasState={false}
      hasObservers={hasObservers}
    />
  )
}
