import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SourceFields } from '@/components/sources/source-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor, safePath } from '@/lib/access/session'
import { addSource } from '@/lib/sources/actions'
import { getSourceChoices } from '@/lib/sources/queries'
import { sourceStartSchema } from '@/lib/sources/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('new') }
}

/** `?kind=&record=&back=`: the record that the source speaks of, and its page. */
export default staffPage(async function NewSourcePage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.write', 'proceedings.write')
  const asked = sourceStartSchema.safeParse(await searchParams)
  if (!asked.success) notFound()
  const { kind, record, back } = asked.data
  const t = await getTranslations('sources')
  const [choices, restored] = await Promise.all([getSourceChoices(actor), restoreDraft(actor)])
  return (
    <>
      <PageHeader title={t('new')} lead={t('hint')} />
      <Form action={addSource} restored={restored} submitLabel={t('save')} cancelHref={safePath(back)}>
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="kind" value={kind} />
        <HiddenField name="recordId" value={record} />
        <HiddenField name="back" value={back} />
        <SourceFields choices={choices} />
      </Form>
    </>
  )
})
