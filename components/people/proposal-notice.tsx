import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { confirmPerson } from '@/lib/people/actions'
import type { Person } from '@/prisma/generated/client'

type ProposalNoticeProps = {
  person: Pick<Person, 'id' | 'visibility' | 'declinedReason'>
  mayDecide: boolean
}

export async function ProposalNotice({ person, mayDecide }: ProposalNoticeProps) {
  const t = await getTranslations('people.proposal')
  if (person.visibility === 'declined') {
    return (
      <Notice kind="warning" title={t('declined')}>
        {person.declinedReason}
      </Notice>
    )
  }
  if (person.visibility !== 'proposed') return null
  if (!mayDecide) return <Notice title={t('waiting')}>{t('waitingText')}</Notice>
  return (
    <Notice title={t('title')}>
      <p>{t('text')}</p>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <Form action={confirmPerson} submitLabel={t('confirm')}>
          <HiddenField name="id" value={person.id} />
        </Form>
        <ButtonLink href={`/people/${person.id}/decline`}>{t('decline')}…</ButtonLink>
      </div>
    </Notice>
  )
}
