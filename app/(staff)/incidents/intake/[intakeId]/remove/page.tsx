import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeIntake } from '@/lib/intake/actions'
import { getIntake } from '@/lib/intake/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('form.remove') }
}

type Params = { params: Promise<{ intakeId: string }> }

export default staffPage(async function RemoveIntakePage({ params }: Params) {
  const actor = await requireActor('records.write')
  const { intakeId } = await params
  const intake = (await getIntake(actor, intakeId)) ?? notFound()
  if (intake.state !== 'open') notFound()
  const t = await getTranslations('intake.remove')
  return (
    <RemovalPage
      title={t('title')}
      id={intakeId}
      action={removeIntake}
      cancelHref={`/incidents/intake/${intakeId}`}
    >
      <p>{t('text')}</p>
    </RemovalPage>
  )
})
