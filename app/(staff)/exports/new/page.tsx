import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExportForm } from '@/components/export/export-form'
import { FilterFacts } from '@/components/export/filter-facts'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Notice } from '@/components/ui/notice'
import { restoreDraft } from '@/lib/access/drafts'
import { listUsersWithRole } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { readable } from '@/lib/export/lists'
import { countExportable } from '@/lib/export/queries'
import { addressOf, askerOf, isCounted, MOST_READ } from '@/lib/export/rules'
import { askedSchema, queryOf } from '@/lib/export/schema'
import { listBodiesToTell } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('export'))('title') }
}

export default staffPage(async function NewExportPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('exports.use')
  const asked = await searchParams
  const list = askedSchema.parse(asked).list ?? notFound()
  const query = readable(list, queryOf(asked))
  const count = (await countExportable(actor, list, query)) ?? notFound()
  const t = await getTranslations('export')
  const asker = askerOf(actor)
  const address = withQuery(addressOf(list), query)
  const isAlone = asker.isCoordinator && (await listUsersWithRole(actor, 'coordinator')).length < 2
  return (
    <>
      <PageHeader
        title={t('new.title', { list: t(`list.${list}`) })}
        lead={count >= MOST_READ && !isCounted(list) ? t('new.many', { count }) : t('new.rows', { count })}
        breadcrumb={[{ href: address, label: t(`list.${list}`) }]}
      />
      <FilterFacts list={list} query={query} />
      <Notice>
        {asker.isCoordinator && <p>{t(isAlone ? 'new.alone' : 'new.agreement')}</p>}
        {asker.isLawyer && !asker.isCoordinator && <p>{t('new.ownOnly')}</p>}
        <p>{t('new.outside')}</p>
      </Notice>
      <ExportForm
        asker={asker}
        list={list}
        query={new URLSearchParams(query).toString()}
        bodies={await listBodiesToTell(actor)}
        restored={await restoreDraft(actor)}
        cancelHref={address}
      />
    </>
  )
})
