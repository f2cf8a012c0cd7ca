import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RemovalPage } from '@/components/audit/removal-page'
import { ConsentTable } from '@/components/families/consents'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeConsent } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('consent.removeTitle') }
}

type RemoveConsentPageProps = { params: Promise<{ familyId: string; consentId: string }> }

export default staffPage(async function RemoveConsentPage({ params }: RemoveConsentPageProps) {
  const actor = await requireActor('families.write')
  const { familyId, consentId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const rows = family.consents.filter(({ id }) => id === consentId)
  if (rows.length === 0) notFound()
  const t = await getTranslations('families.consent')
  return (
    <RemovalPage
      title={t('removeTitle')}
      id={consentId}
      action={removeConsent}
      cancelHref={`/families/${familyId}`}
    >
      <ConsentTable caption={t('title')} rows={rows} family={family} locale={actor.locale} />
      <p>{t('removeText')}</p>
    </RemovalPage>
  )
})
