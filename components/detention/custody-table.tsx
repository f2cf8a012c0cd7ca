import { getTranslations } from 'next-intl/server'
import { SourceLink } from '@/components/sources/source-link'
import { Table, type Column } from '@/components/ui/table'
import { ImpreciseDateText } from '@/components/ui/time'
import type { CustodyPeriodRow } from '@/lib/detention/queries'

type CustodyTableProps = {
  periods: CustodyPeriodRow[]
  /** Address of the person, for those who may write; absent for readers. */
  base?: string
}

export async function CustodyTable({ periods, base }: CustodyTableProps) {
  const t = await getTranslations('detention')
  const numbered = periods.map((period, index) => ({ ...period, number: index + 1 }))
  const columns: Column<(typeof numbered)[number]>[] = [
    {
      key: 'measure',
      label: t('measure'),
      isHeader: true,
      cell: ({ number, measure }) => `${number}. ${measure}`,
    },
    { key: 'place', label: t('place'), cell: ({ place }) => place },
    { key: 'from', label: t('from'), cell: ({ from }) => <ImpreciseDateText value={from} /> },
    {
      key: 'to',
      label: t('to'),
      cell: ({ to }) => (to ? <ImpreciseDateText value={to} /> : <b>{t('untilNow')}</b>),
    },
    {
      key: 'end',
      label: t('end'),
      cell: ({ end, endReason }) => [end && t(`ends.${end}`), endReason].filter(Boolean).join(': '),
    },
    { key: 'note', label: t('note'), cell: ({ note }) => note },
  ]
  const shown = columns.filter(({ key }) => key !== 'note' || periods.some(({ note }) => note))
  if (base) {
    shown.push({
      key: 'actions',
      label: t('actions'),
      cell: ({ id, number, to }) => (
        <span className="flex flex-wrap gap-x-4">
          {!to && (
            <a href={`${base}/custody/${id}/end`}>
              {t('endIt')}
              <span className="sr-only"> {number}</span>
            </a>
          )}
          <a href={`${base}/custody/${id}`}>
            {t('change')}
            <span className="sr-only"> {number}</span>
          </a>
          <SourceLink kind="custody-period" record={id} back={base}>
            {t('addSource')}
            <span className="sr-only"> {number}</span>
          </SourceLink>
        </span>
      ),
    })
  }
  return (
    <Table caption={t('periods')} captionHidden rows={numbered} rowKey={({ id }) => id} columns={shown} />
  )
}
