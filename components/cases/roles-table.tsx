import { getLocale, getTranslations } from 'next-intl/server'
import { Table, type Column } from '@/components/ui/table'
import type { CaseOverview } from '@/lib/cases/overview'
import { dateFormatter } from './when-text'

type Role = CaseOverview['roles'][number]

/** Judges, prosecutors, investigators, lawyers and witnesses, with the defendant a lawyer acts for. */
export async function RolesTable({ roles, base }: { roles: Role[]; base?: string }) {
  const t = await getTranslations('cases')
  const format = await dateFormatter(await getLocale())
  if (roles.length === 0) return <p className="text-muted">{t('page.noRoles')}</p>
  const periodOf = ({ from, to }: Role) => {
    if (from && to) return t('page.period', { from: format(from), to: format(to) })
    return from ? t('page.fromDay', { from: format(from) }) : to ? t('page.toDay', { to: format(to) }) : null
  }
  const columns: (Column<Role> | false | undefined)[] = [
    {
      ...{ key: 'person', label: t('field.person'), isHeader: true },
      cell: ({ person }) => <a href={`/people/${person.id}`}>{person.name}</a>,
    },
    {
      ...{ key: 'role', label: t('field.role') },
      cell: ({ role, defendant }) => (
        <>
          {t(`role.${role}`)}
          {defendant && `, ${t('page.forDefendant', { name: defendant })}`}
        </>
      ),
    },
    roles.some(({ from, to }) => from ?? to) && { key: 'period', label: t('field.from'), cell: periodOf },
    base !== undefined && {
      ...{ key: 'change', label: '' },
      cell: ({ id, person }) => (
        <a className="no-print" href={`${base}/roles/${id}`}>
          {t('page.changeRow')}
          <span className="sr-only"> {person.name}</span>
        </a>
      ),
    },
  ]
  return (
    <Table
      caption={t('page.roles')}
      captionHidden
      rows={roles}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => typeof column === 'object')}
    />
  )
}
