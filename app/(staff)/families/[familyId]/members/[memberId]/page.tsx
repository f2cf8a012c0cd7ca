import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MemberFields } from '@/components/families/member-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeMember } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'
import { memberForm } from '@/lib/families/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('members.change') }
}

type MemberPageProps = { params: Promise<{ familyId: string; memberId: string }> }

export default staffPage(async function MemberPage({ params }: MemberPageProps) {
  const actor = await requireActor('families.write')
  const { familyId, memberId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const member = family.members.find(({ id }) => id === memberId) ?? notFound()
  const t = await getTranslations('families')
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader
        title={t('members.change')}
        breadcrumb={[{ href: page, label: family.name }]}
        actions={
          <ButtonLink tone="quiet" href={`${page}/members/${memberId}/remove`}>
            {t('members.remove')}
          </ButtonLink>
        }
      />
      <Form
        action={changeMember}
        values={memberForm(member)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={memberId} />
        <HiddenField name="familyId" value={familyId} />
        <HiddenField name="version" />
        <MemberFields prisoners={family.prisoners.map(({ person }) => person)} person={member.person} />
      </Form>
    </>
  )
})
