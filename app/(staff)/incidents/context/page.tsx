import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContextList } from '@/components/incidents/context-list'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listContexts } from '@/lib/incidents/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incidents'))('context.title') }
}

type Search = { searchParams: Promise<{ after?: string | string[] }> }

export default staffPage(async function ContextPage({ searchParams }: Search) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('incidents')
  const page = await listContexts(actor, { after: [(await searchParams).after].flat()[0] })
  const isWriter = can(actor, 'records.write')
  const add = isWriter && (
    <ButtonLink href="/incidents/context/new" tone="primary">
      {t('context.add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('context.title')}
        lead={t('context.lead')}
        breadcrumb={[{ href: '/incidents', label: t('title') }]}
        actions={page.rows.length > 0 && add}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t('context.none')} action={add}>
          {t('context.noneText')}
        </EmptyState>
      ) : (
        <ContextList rows={page.rows} isWriter={isWriter} />
      )}
      <Pagination
        nextHref={page.nextKey && `/incidents/context?${new URLSearchParams({ after: page.nextKey })}`}
      />
    </>
  )
})
