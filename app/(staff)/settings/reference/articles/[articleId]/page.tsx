import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ArticleFields } from '@/components/reference/article-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeArticle } from '@/lib/reference/actions'
import { getArticle, listTerms } from '@/lib/reference/queries'
import { articleForm } from '@/lib/reference/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('articleChange') }
}

export default staffPage(async function ArticlePage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireActor('reference.write')
  const { articleId } = await params
  const article = (await getArticle(actor, articleId)) ?? notFound()
  const t = await getTranslations('reference')
  const values = articleForm(article)
  const { 'charge-category': categories } = await listTerms(actor, ['charge-category'], values)
  const list = '/settings/reference/articles'
  return (
    <>
      <PageHeader title={t('articleChange')} breadcrumb={[{ href: list, label: t('articles') }]} />
      <Form action={changeArticle} values={values} restored={await restoreDraft(actor)} cancelHref={list}>
        <HiddenField name="id" value={articleId} />
        <HiddenField name="version" />
        <ArticleFields categories={categories} />
      </Form>
    </>
  )
})
