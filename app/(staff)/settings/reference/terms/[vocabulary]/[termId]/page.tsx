import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LabelFields } from '@/components/reference/label-fields'
import { RetiredField } from '@/components/reference/retired-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeTerm } from '@/lib/reference/actions'
import { getTerm } from '@/lib/reference/queries'
import { isVocabulary, termForm } from '@/lib/reference/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('termChange') }
}

export default staffPage(async function TermPage({
  params,
}: {
  params: Promise<{ vocabulary: string; termId: string }>
}) {
  const actor = await requireActor('reference.write')
  const { vocabulary, termId } = await params
  const term = (await getTerm(actor, termId)) ?? notFound()
  if (!isVocabulary(vocabulary) || term.vocabulary !== vocabulary) notFound()
  const t = await getTranslations('reference')
  const list = `/settings/reference/terms/${vocabulary}`
  return (
    <>
      <PageHeader
        title={t('termChange')}
        breadcrumb={[{ href: list, label: t(`vocabulary.${vocabulary}`) }]}
      />
      <Form
        action={changeTerm}
        values={termForm(term)}
        restored={await restoreDraft(actor)}
        cancelHref={list}
      >
        <HiddenField name="id" value={termId} />
        <HiddenField name="version" />
        <LabelFields />
        <RetiredField />
      </Form>
    </>
  )
})
