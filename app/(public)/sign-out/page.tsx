import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { currentActor } from '@/lib/access/session'
import { signOut } from '@/lib/access/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nav'))('signOut') }
}

export default async function SignOutPage() {
  if (!(await currentActor())) redirect('/sign-in')
  const t = await getTranslations()
  return (
    <>
      <h1>{t('nav.signOut')}</h1>
      <p>{t('access.sign-out.text')}</p>
      <form action={signOut}>
        <Button tone="primary">{t('nav.signOut')}</Button>
      </form>
    </>
  )
}
