import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ArticleFields } from '@/components/reference/article-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addArticle } from '@/lib/reference/actions'
import { listTerms } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('articleNew') }
}

export default staffPage(async function NewArticlePage() {
  const actor = await requireActor('reference.write')
  const t = await getTranslations('reference')
  const { 'charge-category': categories } = await listTerms(actor, ['charge-category'])
  const list = '/settings/reference/articles'
  return (
    <>
      <PageHeader title={t('articleNew')} breadcrumb={[{ href: list, label: t('articles') }]} />
      <Form action={addArticle} restored={await restoreDraft(actor)} cancelHref={list}>
        <HiddenField name="id" value={crypto.randomUUID()} />
        <ArticleFields categories={categories} />
      </Form>
    </>
  )
})
