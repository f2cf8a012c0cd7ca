import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WantedNoticeFields } from '@/components/detention/wanted-notice-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addWantedNotice } from '@/lib/detention/actions'
import { isDetentionWritable } from '@/lib/detention/queries'
import { getPerson } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('wanted.add') }
}

export default staffPage(async function NewWantedNoticePage({
  params,
}: {
  params: Promise<{ personId: string }>
}) {
  const actor = await requireActor('proceedings.write')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  if (!(await isDetentionWritable(actor, personId))) notFound()
  const t = await getTranslations('detention')
  const page = `/people/${personId}`
  return (
    <>
      <PageHeader title={t('wanted.add')} breadcrumb={[{ href: page, label: person.name }]} />
      <Form action={addWantedNotice} restored={await restoreDraft(actor)} cancelHref={page}>
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="personId" value={personId} />
        <WantedNoticeFields />
      </Form>
    </>
  )
})
