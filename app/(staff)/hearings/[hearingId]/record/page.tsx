import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { languageOptions } from '@/components/hearings/languages'
import { RecordFields } from '@/components/hearings/record-fields'
import { When } from '@/components/hearings/when'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { recordHearing } from '@/lib/hearings/actions'
import { getRecordOfHearing } from '@/lib/hearings/queries'
import { recordForm } from '@/lib/hearings/rules'
import { listMeasures, listTerms } from '@/lib/reference/queries'

type RecordPageProps = { params: Promise<{ hearingId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hearings.record'))('title') }
}

export default staffPage(async function RecordPage({ params }: RecordPageProps) {
  const actor = await requireActor('hearings.record')
  const { hearingId } = await params
  const hearing = (await getRecordOfHearing(actor, hearingId)) ?? notFound()
  const path = `/hearings/${hearing.id}`
  const t = await getTranslations('hearings')
  const values = recordForm(hearing.facts)
  const terms = await listTerms(
    actor,
    ['hearing-outcome', 'adjournment-reason', 'fair-trial-violation'],
    values,
  )
  const choices = {
    outcomes: terms['hearing-outcome'],
    reasons: terms['adjournment-reason'],
    violations: terms['fair-trial-violation'],
    measures: await listMeasures(actor, values),
    defendants: hearing.defendants.map(({ defendantId, defendant: { person } }) => ({
      value: defendantId,
      label: person.name,
    })),
    languages: languageOptions(await getLocale(), hearing.language),
  }
  if (!hearing.next && hearing.room) values['next.room'] = hearing.room
  return (
    <>
      <PageHeader
        breadcrumb={[
          { href: '/', label: (await getTranslations('nav'))('home') },
          { href: path, label: t('hearing') },
        ]}
        title={hearing.state === 'planned' ? t('record.title') : t('record.titleCorrect')}
        lead={
          <>
            {hearing.case.name} · {t(`kind.${hearing.kind}`)}
            <br />
            <When hearing={hearing} />
          </>
        }
      />
      <Form action={recordHearing} values={values} restored={await restoreDraft(actor)} cancelHref={path}>
        <RecordFields hearing={hearing} choices={choices} />
      </Form>
    </>
  )
})
