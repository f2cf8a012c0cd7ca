import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { EventFields } from '@/components/intake/event-fields'
import { IntakeForm } from '@/components/intake/intake-form'
import { intakeStrings } from '@/components/intake/intake-strings'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { keepIntake, sendIntake } from '@/lib/intake/actions'
import { getIntake, getIntakeChoices, listQuestions } from '@/lib/intake/queries'
import { draftForm } from '@/lib/intake/rules'
import { fates } from '@/lib/intake/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('form.title') }
}

type Params = { params: Promise<{ intakeId: string }> }

export default staffPage(async function IntakePage({ params }: Params) {
  const actor = await requireActor('records.write')
  const { intakeId } = await params
  const intake = (await getIntake(actor, intakeId)) ?? notFound()
  if (intake.state === 'written')
    redirect(intake.incidentId ? `/incidents/${intake.incidentId}` : '/incidents')
  const t = await getTranslations('intake')
  const breadcrumb = [{ href: '/incidents/intake', label: t('title') }]
  if (!intake.draft) {
    return (
      <>
        <PageHeader title={t('form.title')} breadcrumb={breadcrumb} />
        <Notice kind="warning">{t('form.locked')}</Notice>
      </>
    )
  }
  const [choices, questions, restored] = await Promise.all([
    getIntakeChoices(actor),
    listQuestions(actor, intakeId),
    restoreDraft(actor),
  ])
  const values = draftForm({ actId: choices.actId, visibility: 'open', ...intake.draft }, intake.version)
  return (
    <>
      <PageHeader
        title={t('form.title')}
        lead={t('form.lead')}
        breadcrumb={breadcrumb}
        actions={
          <ButtonLink tone="quiet" href={`/incidents/intake/${intakeId}/remove`}>
            {t('form.remove')}
          </ButtonLink>
        }
      />
      <IntakeForm
        send={sendIntake}
        keep={keepIntake}
        id={intakeId}
        from={[restored?.from].flat()[0] ?? crypto.randomUUID()}
        version={intake.version}
        values={values}
        restored={restored}
        questions={questions}
        savedAt={intake.version > 1 ? intake.updatedAt.toISOString() : null}
        timeZone={choices.timeZone}
        choices={{ ...choices, fates: fates.map((value) => ({ value, label: t(`fate.${value}`) })) }}
        strings={await intakeStrings(choices.policeCustody)}
      >
        <EventFields acts={choices.acts} organisations={choices.organisations} />
      </IntakeForm>
    </>
  )
})
