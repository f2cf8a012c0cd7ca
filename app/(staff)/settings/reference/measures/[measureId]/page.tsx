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
import { changeMeasure } from '@/lib/reference/actions'
import { getMeasure } from '@/lib/reference/queries'
import { termForm } from '@/lib/reference/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('measureChange') }
}

export default staffPage(async function MeasurePage({ params }: { params: Promise<{ measureId: string }> }) {
  const actor = await requireActor('reference.write')
  const { measureId } = await params
  const measure = (await getMeasure(actor, measureId)) ?? notFound()
  const t = await getTranslations('reference')
  const list = '/settings/reference/measures'
  return (
    <>
      <PageHeader title={t('measureChange')} breadcrumb={[{ href: list, label: t('measures') }]} />
      <Form
        action={changeMeasure}
        values={termForm(measure)}
        restored={await restoreDraft(actor)}
        cancelHref={list}
      >
        <HiddenField name="id" value={measureId} />
        <HiddenField name="version" />
        <LabelFields />
        <RetiredField />
      </Form>
    </>
  )
})
