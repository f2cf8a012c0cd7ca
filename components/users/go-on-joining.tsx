import { getTranslations } from 'next-intl/server'
import { goOn } from '@/lib/users/actions'
import { LinkPassword } from './link-password'

/** For somebody who chose name and password by this link, and then lost the page that enrols a factor. */
export async function GoOnJoining({ token }: { token: string }) {
  const t = await getTranslations('users.join')
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('goOn')}</p>
      <LinkPassword token={token} action={goOn} />
    </>
  )
}
