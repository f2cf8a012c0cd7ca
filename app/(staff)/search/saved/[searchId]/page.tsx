import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { SearchNameFields } from '@/components/search/save-search'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { forgetSearch, renameSearch } from '@/lib/search/actions'
import { getSearch } from '@/lib/search/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search.saved'))('changeTitle') }
}

export default staffPage(async function SavedSearchPage({
  params,
}: {
  params: Promise<{ searchId: string }>
}) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('search.saved')
  const search = (await getSearch(actor, (await params).searchId)) ?? notFound()
  const { id, version, name, isShared, isOwn, filter } = search
  const values = { name, ...(isShared && { isShared: 'on' }) }
  return (
    <>
      <PageHeader
        title={t(isOwn ? 'changeTitle' : 'othersTitle')}
        lead={t('lookedFor', { text: filter.q })}
      />
      {isOwn ? (
        <Form action={renameSearch} values={values} restored={await restoreDraft(actor)} cancelHref="/search">
          <HiddenField name="id" value={id} />
          <HiddenField name="version" value={version} />
          <SearchNameFields />
        </Form>
      ) : (
        <p>{t('othersText')}</p>
      )}
      <Form
        action={forgetSearch}
        submitLabel={t('remove')}
        tone="danger"
        cancelHref={isOwn ? undefined : '/search'}
      >
        <HiddenField name="id" value={id} />
      </Form>
    </>
  )
})
