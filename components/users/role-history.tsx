import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Role } from '@/lib/core/actor'

type Row = { id: string; role: Role; from: Date; to: Date | null; givenBy: { displayName: string } | null }

export async function RoleHistory({ roles, timeZone }: { roles: Row[]; timeZone: string }) {
  const [t, roleName] = [await getTranslations('users'), await getTranslations('access.roles')]
  return (
    <Table
      caption={t('one.history')}
      captionHidden
      rows={roles}
      rowKey={({ id }) => id}
      columns={[
        { key: 'role', label: t('role'), isHeader: true, cell: ({ role }) => roleName(role) },
        { key: 'from', label: t('from'), cell: ({ from }) => <Time at={from} zone={timeZone} /> },
        { key: 'to', label: t('to'), cell: ({ to }) => (to ? <Time at={to} zone={timeZone} /> : t('now')) },
        { key: 'by', label: t('givenBy'), cell: ({ givenBy }) => givenBy?.displayName ?? t('nobody') },
      ]}
    />
  )
}
