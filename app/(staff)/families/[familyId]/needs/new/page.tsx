import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { NeedFields } from '@/components/support/need-fields'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { getFamily } from '@/lib/families/queries'
import { listTerms } from '@/lib/reference/queries'
import { addNeed } from '@/lib/support/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('need') }
}

type NewNeedPageProps = { params: Promise<{ familyId: string }> }

/** Added by a coordinator, proposed by anybody else who sees the family. */
export default staffPage(async function NewNeedPage({ params }: NewNeedPageProps) {
  const actor = await requireActor('needs.write', 'needs.propose')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  if (family.closedAt) notFound()
  const t = await getTranslations('support.add')
  const isConfirmed = can(actor, 'needs.write')
  const page = `/families/${familyId}`
  const terms = await listTerms(actor, ['need-kind'])
  return (
    <>
      <PageHeader
        title={t(isConfirmed ? 'title' : 'propose')}
        lead={isConfirmed ? t('of', { family: family.name }) : t('proposeLead')}
        breadcrumb={[{ href: page, label: family.name }]}
      />
      <Form
        action={addNeed}
        restored={await restoreDraft(actor)}
        submitLabel={t(isConfirmed ? 'submit' : 'proposeSubmit')}
        cancelHref={page}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="familyId" value={familyId} />
        <NeedFields kinds={terms['need-kind']} prisoners={family.prisoners.map(({ person }) => person)} />
      </Form>
    </>
  )
})
