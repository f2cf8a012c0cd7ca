import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { PasswordFields } from '@/components/users/password-fields'
import { takePasswordLink } from '@/lib/users/actions'
import { isAccountLink } from '@/lib/users/recovering'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('new-password.title') }
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('users')
  const works = await isAccountLink('password', token)
  return (
    <>
      <h1>{t('new-password.title')}</h1>
      {works ? (
        <>
          <p>{t('new-password.lead')}</p>
          <Notice kind="warning" title={t('new-password.lostTitle')}>
            {t('new-password.lost')}
          </Notice>
          <Form action={takePasswordLink} submitLabel={t('new-password.submit')}>
            <HiddenField name="token" value={token} />
            <PasswordFields />
          </Form>
        </>
      ) : (
        <Notice kind="warning">{t('errors.invitation')}</Notice>
      )}
    </>
  )
}
