import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { CheckboxField } from '@/components/ui/choice-field'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor } from '@/lib/access/session'
import { removeUser } from '@/lib/users/actions'
import { getUser } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('remove.title') }
}

export default staffPage(async function RemoveUserPage({ params }: { params: Promise<{ userId: string }> }) {
  const actor = await requireActor('users.manage')
  const { userId } = await params
  const user = await getUser(actor, userId)
  if (!user || user.removedAt || user.id === actor.userId) notFound()
  const t = await getTranslations('users')
  return (
    <ConfirmPage
      title={t('remove.question', { name: user.displayName })}
      action={removeUser}
      confirmLabel={t('remove.submit')}
      cancelHref={`/settings/users/${user.id}`}
      fields={
        <>
          <HiddenField name="userId" value={user.id} />
          <CheckboxField name="isSure" label={t('remove.sure')} />
        </>
      }
    >
      <p>{t('remove.text')}</p>
    </ConfirmPage>
  )
})
