import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import type { OpenDeadline } from '@/lib/cases/own'
import { SECTION_SIZE } from '@/lib/core/paging'
import { DeadlineBadge } from './urgency-badge'

/** The deadlines of one's own cases, the most urgent first. */
export async function OpenDeadlines({ rows }: { rows: OpenDeadline[] }) {
  const t = await getTranslations('cases')
  if (rows.length === 0) return <p className="text-muted">{t('my.noDeadlines')}</p>
  return (
    <>
      <Table
        caption={t('my.deadlines')}
        captionHidden
        rows={rows.slice(0, SECTION_SIZE)}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'title', label: t('field.title'), isHeader: true },
            cell: ({ title, defendant }) => (
              <>
                {title}
                {defendant && <span className="block font-normal text-muted">{defendant}</span>}
              </>
            ),
          },
          {
            ...{ key: 'due', label: t('field.dueOn') },
            cell: ({ dueOn, urgency }) => (
              <>
                <DateText date={dueOn} style="short" /> <DeadlineBadge urgency={urgency} />
              </>
            ),
          },
          {
            ...{ key: 'case', label: t('case') },
            cell: ({ case: { id, name } }) => <a href={`/cases/${id}#deadlines`}>{name}</a>,
          },
        ]}
      />
      {rows.length > SECTION_SIZE && <p className="text-muted">{t('my.more')}</p>}
    </>
  )
}
