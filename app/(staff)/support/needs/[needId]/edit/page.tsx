import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { NeedFields } from '@/components/support/need-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { toFormValues } from '@/lib/core/form'
import { listTerms } from '@/lib/reference/queries'
import { changeNeed } from '@/lib/support/actions'
import { getNeed } from '@/lib/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('change.title') }
}

type EditNeedPageProps = { params: Promise<{ needId: string }> }

export default staffPage(async function EditNeedPage({ params }: EditNeedPageProps) {
  const actor = await requireActor('needs.write')
  const { needId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  const t = await getTranslations('support')
  const page = `/support/needs/${needId}`
  const { version, kindId, person, description, dueOn, repeat } = need
  const values = toFormValues({ version, kindId, personId: person?.id, description, dueOn, repeat })
  const terms = await listTerms(actor, ['need-kind'], values)
  return (
    <>
      <PageHeader
        title={t('change.title')}
        lead={need.family.name}
        breadcrumb={[{ href: page, label: need.kind }]}
      />
      <Form action={changeNeed} values={values} restored={await restoreDraft(actor)} cancelHref={page}>
        <HiddenField name="id" value={needId} />
        <HiddenField name="version" />
        <NeedFields kinds={terms['need-kind']} prisoners={need.prisoners} />
      </Form>
    </>
  )
})
