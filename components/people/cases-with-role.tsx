import { getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Page } from '@/lib/core/paging'
import type { CaseWithRoles } from '@/lib/people/queries'

/** The cases of a judge, an investigator, a lawyer, a witness. Nothing where there is none. */
export async function CasesWithRole({
  page,
  nextHref,
}: {
  page: Page<CaseWithRoles>
  nextHref: string | null
}) {
  if (page.rows.length === 0) return null
  const [t, cases] = [await getTranslations('people.roles'), await getTranslations('cases')]
  return (
    <Section title={t('title')}>
      <Table
        caption={t('title')}
        captionHidden
        rows={page.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'case',
            label: t('case'),
            isHeader: true,
            cell: ({ id, name }) => <a href={`/cases/${id}`}>{name}</a>,
          },
          {
            key: 'role',
            label: t('role'),
            cell: ({ roles }) => roles.map((role) => cases(`role.${role}`)).join(', '),
          },
          { key: 'stage', label: t('stage'), cell: ({ stage }) => stage && cases(`stage.${stage}`) },
        ]}
      />
      <Pagination nextHref={nextHref} />
    </Section>
  )
}
