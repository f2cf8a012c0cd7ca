import { getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Page } from '@/lib/core/paging'
import type { CaseWithRoles } from '@/lib/people/queries'

type CasesWithRoleProps = { page: Page<CaseWithRoles>; nextHref: string | null }

/** The cases of a judge, an investigator, a lawyer, a witness. */
export async function CasesWithRole({ page, nextHref }: CasesWithRoleProps) {
  const t = await getTranslations('people')
  return (
    <Section title={t('roles.title')}>
      <Table
        caption={t('roles.title')}
        captionHidden
        rows={page.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'case',
            label: t('roles.case'),
            isHeader: true,
            cell: ({ id, name }) => <a href={`/cases/${id}`}>{name}</a>,
          },
          {
            key: 'role',
            label: t('roles.role'),
            cell: ({ roles }) => roles.map((role) => t(`roles.${role}`)).join(', '),
          },
          { key: 'stage', label: t('roles.stage'), cell: ({ stage }) => stage && t(`stage.${stage}`) },
        ]}
      />
      <Pagination nextHref={nextHref} />
    </Section>
  )
}
