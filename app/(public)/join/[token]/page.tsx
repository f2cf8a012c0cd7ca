import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { NewUserFields } from '@/components/users/new-user-fields'
import { GoOnJoining } from '@/components/users/go-on-joining'
import { joinByInvitation } from '@/lib/users/actions'
import { findInvitation, isUnfinished } from '@/lib/users/joining'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('join.title') }
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token)
  const t = await getTranslations()
  if (!invitation && (await isUnfinished(token))) return <GoOnJoining token={token} />
  if (!invitation) {
    return (
      <>
        <h1>{t('users.join.title')}</h1>
        <Notice kind="warning">{t('users.errors.invitation')}</Notice>
      </>
    )
  }
  const roles = invitation.roles.map((role) => t(`access.roles.${role}`)).join(', ')
  return (
    <>
      <h1>{t('users.join.title')}</h1>
      <p>{t('users.join.lead', { roles })}</p>
      <Form
        action={joinByInvitation}
        values={{ displayName: invitation.displayName ?? '', locale: await getLocale() }}
        submitLabel={t('users.join.submit')}
      >
        <HiddenField name="token" value={token} />
        <NewUserFields />
      </Form>
    </>
  )
}
