import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { roles } from '@/lib/access/schema'
import { removalReasons } from '@/lib/audit/schema'
import type { AuditRow } from '@/lib/audit/queries'

export async function AuditList({ rows, timeZone }: { rows: AuditRow[]; timeZone: string }) {
  const t = await getTranslations('audit')
  const roleName = await getTranslations('access.roles')
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
  const roleNames = (value: unknown) =>
    [value]
      .flat()
      .map((name) => (roles.some((role) => role === name) ? roleName(name as (typeof roles)[number]) : ''))
  const more = (detail: unknown) => {
    if (typeof detail !== 'object' || detail === null) return ''
    const {
      role,
      roles: several,
      fields,
      seats,
      reason,
      amount,
      currency,
    } = detail as Record<string, unknown>
    return [
      ...(role ? roleNames(role) : []),
      ...(several ? roleNames(several) : []),
      ...textsOf(fields),
      (['judge', 'prosecutor'] as const)
        .filter((seat) => textsOf(seats).includes(seat))
        .map((seat) => t(`seat.${seat}`)),
      removalReasons.filter((known) => known === reason).map((known) => t(`removal.${known}`)),
      [...textsOf(amount), ...textsOf(currency)].join(' '),
    ]
      .flat()
      .filter(Boolean)
      .join(', ')
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id.toString()}
      columns={[
        {
          key: 'what',
          label: t('what'),
          isHeader: true,
          cell: ({ event, detail }) => [sentence(t, event), more(detail)].filter(Boolean).join(': '),
        },
        { key: 'at', label: t('when'), cell: ({ at }) => <Time at={at} zone={timeZone} /> },
        {
          key: 'who',
          label: t('who'),
          cell: ({ actor }) =>
            actor ? <a href={`/settings/audit?actor=${actor.id}`}>{actor.name}</a> : t('system'),
        },
        {
          key: 'subject',
          label: t('subject'),
          cell: ({ subject: { type, id, name } }) => (
            <a href={`/settings/audit?subject=${id}`}>
              {t.has(`subjects.${type}`) ? t(`subjects.${type}`) : type} {name ?? id.slice(-6)}
            </a>
          ),
        },
      ]}
    />
  )
}

type Translate = Awaited<ReturnType<typeof getTranslations>>

const sentence = (t: Translate, event: string) => (t.has(`events.${event}`) ? t(`events.${event}`) : event)

const textsOf = (value: unknown) => [value ?? []].flat().filter((item) => typeof item === 'string')
