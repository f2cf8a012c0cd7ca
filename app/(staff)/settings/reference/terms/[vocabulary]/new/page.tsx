import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { LabelFields } from '@/components/reference/label-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addTerm } from '@/lib/reference/actions'
import { isVocabulary } from '@/lib/reference/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('termNew') }
}

export default staffPage(async function NewTermPage({ params }: { params: Promise<{ vocabulary: string }> }) {
  const actor = await requireActor('reference.write')
  const { vocabulary } = await params
  if (!isVocabulary(vocabulary)) notFound()
  const t = await getTranslations('reference')
  const list = `/settings/reference/terms/${vocabulary}`
  return (
    <>
      <PageHeader title={t('termNew')} breadcrumb={[{ href: list, label: t(`vocabulary.${vocabulary}`) }]} />
      <Form action={addTerm} restored={await restoreDraft(actor)} cancelHref={list}>
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="vocabulary" value={vocabulary} />
        <LabelFields />
      </Form>
    </>
  )
})
