import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffPage } from '@/components/layout/staff-page'
import { CheckboxField } from '@/components/ui/choice-field'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { listAssignments } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { takeBackNeed } from '@/lib/support/actions'
import { getNeed } from '@/lib/support/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('support'))('takeBack.action') }
}

type TakeBackPageProps = { params: Promise<{ needId: string; assignmentId: string }> }

export default staffPage(async function TakeBackPage({ params }: TakeBackPageProps) {
  const actor = await requireActor('work.assign')
  const { needId, assignmentId } = await params
  const need = (await getNeed(actor, needId)) ?? notFound()
  const holder = need.holders.find((one) => one.assignmentId === assignmentId) ?? notFound()
  const ofFamily = await listAssignments(actor, 'family', need.family.id)
  // What came with this task goes with it.
  const hasFamily = ofFamily.some(({ user, withNeedId }) => user.id === holder.id && withNeedId !== needId)
  const t = await getTranslations('support.takeBack')
  return (
    <ConfirmPage
      title={t('title', { name: holder.displayName })}
      action={takeBackNeed}
      confirmLabel={t('submit')}
      cancelHref={`/support/needs/${needId}`}
      values={hasFamily ? { withFamily: 'on' } : {}}
      fields={
        <>
          <HiddenField name="id" value={needId} />
          <HiddenField name="assignmentId" value={assignmentId} />
          {hasFamily && <CheckboxField name="withFamily" label={t('withFamily')} />}
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
