import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor } from '@/lib/access/session'
import { removeMember } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('members.remove') }
}

type RemoveMemberPageProps = { params: Promise<{ familyId: string; memberId: string }> }

export default staffPage(async function RemoveMemberPage({ params }: RemoveMemberPageProps) {
  const actor = await requireActor('families.write')
  const { familyId, memberId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const member = family.members.find(({ id }) => id === memberId) ?? notFound()
  const t = await getTranslations('families.members')
  return (
    <ConfirmPage
      title={t('removeTitle', { name: member.person?.name ?? member.name ?? '' })}
      action={removeMember}
      confirmLabel={t('remove')}
      cancelHref={`/families/${familyId}/members/${memberId}`}
      fields={
        <>
          <HiddenField name="id" value={memberId} />
          <HiddenField name="familyId" value={familyId} />
        </>
      }
    >
      <p>{t('removeText')}</p>
    </ConfirmPage>
  )
})
