import { getTranslations } from 'next-intl/server'
import { When } from '@/components/hearings/when'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import type { MyCase } from '@/lib/cases/own'
import { DeadlineBadge, TermBadge } from './urgency-badge'

/** Where each of one's own cases stands, in a line. */
export async function MyCases({ rows }: { rows: MyCase[] }) {
  const t = await getTranslations('cases')
  if (rows.length === 0) {
    return (
      <EmptyState title={t('my.none')} action={<ButtonLink href="/cases/new">{t('add')}</ButtonLink>}>
        {t('my.noneText')}
      </EmptyState>
    )
  }
  return (
    <Table
      caption={t('my.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'name', label: t('case'), isHeader: true },
          cell: ({ id, name, visibility }) => (
            <>
              <a href={`/cases/${id}`}>{name}</a> <VisibilityBadge visibility={visibility} />
            </>
          ),
        },
        { key: 'stage', label: t('field.stage'), cell: ({ stage }) => stage && t(`stage.${stage}`) },
        {
          ...{ key: 'hearing', label: t('my.nextHearing') },
          cell: ({ nextHearing }) =>
            nextHearing && (
              <a href={`/hearings/${nextHearing.id}`}>
                <When hearing={nextHearing} />
              </a>
            ),
        },
        {
          ...{ key: 'term', label: t('my.term') },
          cell: ({ term, defendants }) =>
            term && (
              <span className="inline-flex flex-wrap items-baseline gap-x-2">
                <DateText date={term.lastDay} style="short" />
                <TermBadge term={term} />
                {defendants > 1 && <span className="text-muted">{term.name}</span>}
              </span>
            ),
        },
        {
          ...{ key: 'deadline', label: t('my.nextDeadline') },
          cell: ({ nextDeadline }) =>
            nextDeadline && (
              <span className="inline-flex flex-wrap items-baseline gap-x-2">
                <DateText date={nextDeadline.dueOn} style="short" />
                <DeadlineBadge urgency={nextDeadline.urgency} />
                {nextDeadline.title}
              </span>
            ),
        },
      ]}
    />
  )
}
