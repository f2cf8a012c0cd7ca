import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import { requireActor } from '@/lib/access/session'
import { declinePerson } from '@/lib/people/actions'
import { getPerson } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('proposal.decline') }
}

export default staffPage(async function DeclinePage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor('records.write')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  if (person.visibility !== 'proposed') notFound()
  const t = await getTranslations('people')
  return (
    <ConfirmPage
      title={t('proposal.declineTitle', { name: person.name })}
      action={declinePerson}
      confirmLabel={t('proposal.decline')}
      cancelHref={`/people/${personId}`}
      fields={
        <>
          <HiddenField name="id" value={personId} />
          <TextField name="reason" label={t('proposal.reason')} width="full" />
        </>
      }
    >
      <p>{t('proposal.declineText')}</p>
    </ConfirmPage>
  )
})
