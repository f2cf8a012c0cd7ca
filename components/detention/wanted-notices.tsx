import { getTranslations } from 'next-intl/server'
import { SourceLink } from '@/components/sources/source-link'
import { Table } from '@/components/ui/table'
import { ImpreciseDateText } from '@/components/ui/time'
import type { WantedNoticeRow } from '@/lib/detention/queries'

/** `base`: address of the person, for those who may write; absent for readers. */
export async function WantedNotices({ notices, base }: { notices: WantedNoticeRow[]; base?: string }) {
  const t = await getTranslations('detention')
  return (
    <Table
      caption={t('wanted.title')}
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'list',
          label: t('wanted.list'),
          isHeader: true,
          cell: ({ id, list }) => (base ? <a href={`${base}/wanted/${id}`}>{list}</a> : list),
        },
        {
          key: 'issued',
          label: t('wanted.issued'),
          cell: ({ issued }) => <ImpreciseDateText value={issued} />,
        },
        {
          key: 'withdrawn',
          label: t('wanted.withdrawn'),
          cell: ({ withdrawn }) =>
            withdrawn ? <ImpreciseDateText value={withdrawn} /> : <b>{t('wanted.inForce')}</b>,
        },
        ...(base
          ? [
              {
                key: 'actions',
                label: t('actions'),
                cell: ({ id, list }: WantedNoticeRow) => (
                  <SourceLink kind="wanted-notice" record={id} back={base}>
                    {t('addSource')}
                    <span className="sr-only">: {list}</span>
                  </SourceLink>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
