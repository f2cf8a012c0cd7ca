import { getTranslations } from 'next-intl/server'
import { Table, type Column } from '@/components/ui/table'
import { ImpreciseDateText } from '@/components/ui/time'
import type { CustodyPeriodRow } from '@/lib/detention/queries'

type CustodyTableProps = {
  periods: CustodyPeriodRow[]
  /** Address under which a period is changed and ended; absent for those who only read. */
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
      key: 'change',
      label: t('change'),
      cell: ({ id, number, to }) => (
        <span className="flex flex-wrap gap-x-4">
          {!to && (
            <a href={`${base}/${id}/end`}>
              {t('endIt')}
              <span className="sr-only"> {number}</span>
            </a>
          )}
          <a href={`${base}/${id}`}>
            {t('change')}
            <span className="sr-only"> {number}</span>
          </a>
        </span>
      ),
    })
  }
  return (
    <Table caption={t('periods')} captionHidden rows={numbered} rowKey={({ id }) => id} columns={shown} />
  )
}
