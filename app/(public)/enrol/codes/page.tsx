import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { RecoveryCodes } from '@/components/factors/recovery-codes'
import { PaperShares } from '@/components/factors/paper-shares'
import { currentAttempt, sharesOf } from '@/lib/access/attempt'
import { acknowledgeCodes } from '@/lib/factors/actions'
import { offeredCodes } from '@/lib/factors/enrolling'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('recovery.title') }
}

export default async function EnrolCodesPage() {
  const attempt = await currentAttempt('enrolment')
  if (!attempt) redirect('/sign-in')
  if (!attempt.enrolledAt) redirect('/enrol')
  const t = await getTranslations('factors')
  return (
    <>
      <h1>{t('recovery.title')}</h1>
      <RecoveryCodes codes={offeredCodes(attempt)} acknowledge={acknowledgeCodes}>
        <PaperShares shares={sharesOf(attempt)} />
      </RecoveryCodes>
    </>
  )
}
