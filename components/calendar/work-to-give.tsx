import { getTranslations } from 'next-intl/server'
import { FamiliesToCall } from '@/components/families/families-to-call'
import { HearingList } from '@/components/hearings/hearing-list'
import { Proposals } from '@/components/people/proposals'
import { NeedsWithoutAnybody } from '@/components/support/needs-without-anybody'
import { OverdueNeeds } from '@/components/support/overdue-needs'
import { Section } from '@/components/ui/section'
import type { MyDay } from '@/lib/calendar/queries'
import type { HearingRow } from '@/lib/hearings/list'
import { SECTION_SIZE } from '@/lib/core/paging'
import { All } from './own-hearings'
import { Waiting, type Pile } from './waiting'

/** The rest is one tap away; what matters is that no heading is out of sight. */
const SHOWN = 5

/** What a coordinator looks after: proposals, gaps, and what is late. */
export async function WorkToGive({ day }: { day: MyDay }) {
  const t = await getTranslations('day')
  const { proposals, unobserved, unrecorded, unassigned, overdue, toCall, exports } = day
  const proposed = proposals ? proposals.people.length + proposals.cases.length : 0
  const withoutAnybody = unassigned?.rows.slice(0, SHOWN) ?? []
  const others = overdue?.rows.filter(({ id }) => !withoutAnybody.some((need) => need.id === id)) ?? []
  const piles: (Pile | false | null)[] = [
    proposed > 0 && { id: 'proposals', label: t('proposals'), count: proposed },
    Boolean(exports) && {
      ...{ id: 'exports', label: t('exports'), count: exports ?? 0, href: '/exports' },
    },
    unobserved && { id: 'unobserved', label: t('unobserved'), ...hearingsIn(unobserved) },
    unrecorded && { id: 'unrecorded', label: t('unrecorded'), ...hearingsIn(unrecorded) },
    unassigned && { id: 'unassigned', label: t('unassignedNeeds'), count: unassigned.total },
    overdue && { id: 'overdue', label: t('overdueNeeds'), count: overdue.total, isUrgent: true },
    toCall && { id: 'to-call', label: t('toCall'), count: toCall.total },
  ]
  return (
    <>
      <Waiting
        label={t('waiting')}
        piles={piles.filter((pile) => typeof pile === 'object' && pile !== null)}
      />
      {proposals && proposed > 0 && (
        <Section id="proposals" title={t('proposals')}>
          <Proposals {...proposals} />
        </Section>
      )}
      {unobserved && (
        <Section
          id="unobserved"
          title={t('unobserved')}
          lead={t('unobservedLead')}
          action={<All href="/hearings?unobserved=on&state=planned" />}
        >
          <Gaps rows={unobserved} empty={t('everyObserved')} caption={t('unobserved')} />
        </Section>
      )}
      {unrecorded && (
        <Section id="unrecorded" title={t('unrecorded')} action={<All href="/hearings?view=unrecorded" />}>
          <Gaps rows={unrecorded} empty={t('allRecorded')} caption={t('unrecorded')} hasObservers />
        </Section>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-2">
        {unassigned && (
          <Section
            id="unassigned"
            title={t('unassignedNeeds')}
            action={<All href="/support?unassigned=on" />}
          >
            <NeedsWithoutAnybody rows={withoutAnybody} />
          </Section>
        )}
        {overdue && (
          <Section id="overdue" title={t('overdueNeeds')} action={<All href="/support?overdue=on" />}>
            {others.length === 0 && overdue.total > 0 ? (
              <p className="text-muted">{t('overdueUnassigned')}</p>
            ) : (
              <OverdueNeeds rows={others.slice(0, SHOWN)} />
            )}
          </Section>
        )}
        {toCall && (
          <Section
            id="to-call"
            title={t('toCall')}
            lead={toCall.total > 0 && t('toCallLead')}
            action={<All href="/families?quiet=on" />}
          >
            <FamiliesToCall rows={toCall.rows.slice(0, SHOWN)} />
          </Section>
        )}
      </div>
    </>
  )
}

const hearingsIn = (rows: HearingRow[]) => ({
  count: Math.min(rows.length, SECTION_SIZE),
  isMore: rows.length > SECTION_SIZE,
})

type GapsProps = { rows: HearingRow[]; empty: string; caption: string; hasObservers?: boolean }

function Gaps({ rows, empty, caption, hasObservers }: GapsProps) {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <HearingList
      rows={rows.slice(0, SHOWN)}
      caption={caption}
      captionHidden
      hasState={false}
      hasObservers={hasObservers}
    />
  )
}
