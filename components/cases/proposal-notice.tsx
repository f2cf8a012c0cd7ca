import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { confirmCase } from '@/lib/cases/actions'
import type { CaseOverview } from '@/lib/cases/overview'

type ProposalNoticeProps = {
  found: Pick<CaseOverview, 'id' | 'visibility' | 'declinedReason' | 'proposedBy'>
  mayDecide: boolean
}

export async function ProposalNotice({ found, mayDecide }: ProposalNoticeProps) {
  const t = await getTranslations('cases.proposal')
  const { id, visibility, declinedReason, proposedBy } = found
  if (visibility === 'declined') {
    return (
      <Notice kind="warning" title={t('declined')}>
        {declinedReason}
      </Notice>
    )
  }
  if (visibility !== 'proposed') return null
  if (!mayDecide) return <Notice title={t('waiting')}>{t('waitingText')}</Notice>
  return (
    <Notice title={t('title')}>
      <p>
        {proposedBy && t('by', { name: proposedBy })} {t('text')}
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <Form action={confirmCase} submitLabel={t('confirm')}>
          <HiddenField name="id" value={id} />
        </Form>
        <ButtonLink href={`/cases/${id}/decline`}>{t('decline')}…</ButtonLink>
      </div>
    </Notice>
  )
}
