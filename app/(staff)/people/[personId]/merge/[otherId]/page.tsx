import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { MergeForm } from '@/components/people/merge-form'
import { PairTable } from '@/components/people/pair-table'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { tellApart } from '@/lib/people/actions'
import { getPair } from '@/lib/people/queries'
import { isDecided } from '@/lib/people/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('merge.title') }
}

type PairPageProps = { params: Promise<{ personId: string; otherId: string }> }

export default staffPage(async function PairPage({ params }: PairPageProps) {
  const actor = await requireActor('records.write')
  const { personId, otherId } = await params
  const { pair, areBothHeld } = (await getPair(actor, personId, otherId)) ?? notFound()
  const [kept, merged] = pair
  if (!isDecided(kept.visibility) && isDecided(merged.visibility))
    redirect(`/people/${otherId}/merge/${personId}`)
  const t = await getTranslations('people')
  return (
    <>
      <PageHeader
        title={t('merge.title')}
        lead={t('merge.lead')}
        breadcrumb={[
          { href: '/people', label: t('title') },
          { href: '/people/duplicates', label: t('duplicates.title') },
        ]}
      />
      <PairTable pair={pair} locale={actor.locale} />
      {isDecided(merged.visibility) && (
        <p>
          <a href={`/people/${otherId}/merge/${personId}`}>{t('merge.swap')}</a>
        </p>
      )}
      <Section title={t('merge.differ')}>
        <MergeForm pair={pair} areBothHeld={areBothHeld} restored={await restoreDraft(actor)} />
      </Section>
      <Section title={t('merge.apart')} lead={t('merge.apartLead')}>
        <Form
          action={tellApart}
          values={{ id: personId, otherId }}
          submitLabel={t('merge.apart')}
          tone="secondary"
        >
          <HiddenField name="id" />
          <HiddenField name="otherId" />
        </Form>
      </Section>
    </>
  )
})
