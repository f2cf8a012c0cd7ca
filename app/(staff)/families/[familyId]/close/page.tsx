import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor } from '@/lib/access/session'
import { closeFamily } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('close.title') }
}

type CloseFamilyPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function CloseFamilyPage({ params }: CloseFamilyPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  return (
    <ConfirmPage
      title={t('close.title')}
      action={closeFamily}
      confirmLabel={t('close.submit')}
      cancelHref={`/families/${familyId}`}
      fields={<HiddenField name="id" value={familyId} />}
    >
      <p className="font-semibold">{family.name}</p>
      <p>{t('close.text')}</p>
    </ConfirmPage>
  )
})
