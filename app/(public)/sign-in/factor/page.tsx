import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { GiveFactor } from '@/components/factors/give-factor'
import { Notice } from '@/components/ui/notice'
import { currentAttempt } from '@/lib/access/attempt'
import { safePath } from '@/lib/access/session'
import { enterWithCode, enterWithRecoveryCode } from '@/lib/factors/actions'
import { offeredFactors } from '@/lib/factors/offered'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('enter.title') }
}

type Search = { searchParams: Promise<{ next?: string | string[] }> }

export default async function FactorPage({ searchParams }: Search) {
  const next = safePath([(await searchParams).next].flat()[0])
  const attempt = await currentAttempt('sign_in', 'new_password')
  if (!attempt) redirect('/sign-in')
  const t = await getTranslations('factors')
  const offered = await offeredFactors(attempt.userId)
  const hasNone = !offered.totp && !offered.passkey && !offered.recoveryCode
  return (
    <>
      <h1>{t('enter.title')}</h1>
      {attempt.purpose === 'new_password' && <Notice kind="warning">{t('enter.newPassword')}</Notice>}
      {hasNone ? <Notice kind="warning">{t('enter.none')}</Notice> : <p>{t('enter.lead')}</p>}
      <GiveFactor
        use="enter"
        offered={offered}
        next={next}
        withCode={enterWithCode}
        withRecoveryCode={enterWithRecoveryCode}
      />
      <p className="text-sm text-muted">{t('enter.help')}</p>
    </>
  )
}
