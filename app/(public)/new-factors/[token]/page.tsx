import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { LinkPassword } from '@/components/users/link-password'
import { takeFactorsLink } from '@/lib/users/actions'
import { isAccountLink } from '@/lib/users/recovering'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('new-factors.title') }
}

export default async function NewFactorsPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('users')
  const works = await isAccountLink('factors', token)
  return (
    <>
      <h1>{t('new-factors.title')}</h1>
      {works ? (
        <>
          <p>{t('new-factors.lead')}</p>
          <LinkPassword token={token} action={takeFactorsLink} />
        </>
      ) : (
        <Notice kind="warning">{t('errors.invitation')}</Notice>
      )}
    </>
  )
}
