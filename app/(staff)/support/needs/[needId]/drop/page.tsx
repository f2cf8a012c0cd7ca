import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextArea } from '@/components/ui/text-field'
import { requireActor } from '@/lib/access/session'
import { dropNeed } from '@/lib/support/actions'
import { getNeed } from '@/lib/support/queries'
import { mayTake } from '@/lib/support/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('drop.title') }
}

type DropNeedPageProps = { params: Promise<{ needId: string }> }

export default staffPage(async function DropNeedPage({ params }: DropNeedPageProps) {
  const actor = await requireActor('needs.write')
  const { needId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  if (!mayTake('drop', need.state)) notFound()
  const t = await getTranslations('support.drop')
  return (
    <ConfirmPage
      title={t('title')}
      action={dropNeed}
      confirmLabel={t('submit')}
      cancelHref={`/support/needs/${needId}`}
      fields={
        <>
          <HiddenField name="id" value={needId} />
          <TextArea name="reason" label={t('reason')} maxLength={1000} />
        </>
      }
    >
      <p className="font-semibold">
        {need.kind} · {need.family.name}
      </p>
      <p>{t('text')}</p>
    </ConfirmPage>
  )
})
