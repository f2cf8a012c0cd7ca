import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { NewFactor } from '@/components/factors/new-factor'
import { currentAttempt } from '@/lib/access/attempt'
import { enrolWithCode } from '@/lib/factors/actions'
import { offeredSecret } from '@/lib/factors/enrolling'
import { needsPasskeyMost } from '@/lib/factors/offered'
import { qrCode } from '@/lib/factors/totp'
import { deviceName } from '@/lib/users/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('enrol.title') }
}

export default async function EnrolPage() {
  const attempt = await currentAttempt('enrolment')
  if (!attempt) redirect('/sign-in')
  if (attempt.enrolledAt) redirect('/enrol/codes')
  const t = await getTranslations('factors')
  const secret = await offeredSecret(attempt)
  return (
    <>
      <h1>{t('enrol.title')}</h1>
      <p>{t('enrol.lead')}</p>
      <NewFactor
        passkeyFirst={await needsPasskeyMost(attempt.userId)}
        secret={secret}
        qrCode={qrCode(secret)}
        device={deviceName((await headers()).get('user-agent') ?? '')}
        withCode={enrolWithCode}
      />
    </>
  )
}
