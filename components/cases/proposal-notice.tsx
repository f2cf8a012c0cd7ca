import { getTranslations } from 'next-intl/server'
import { AlikeList } from '@/components/ui/alike-list'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { IsAnother } from '@/components/ui/is-another'
import { Notice } from '@/components/ui/notice'
import { confirmCase } from '@/lib/cases/actions'
import { inWords, isPerhapsSame, type Alike } from '@/lib/core/alike'
import type { CaseOverview } from '@/lib/cases/overview'

type ProposalNoticeProps = {
  found: Pick<CaseOverview, 'id' | 'visibility' | 'declinedReason' | 'proposedBy'>
  mayDecide: boolean
  /** Which whoever decides may have on record already. */
  alike: Alike[]
}

export async function ProposalNotice({ found, mayDecide, alike }: ProposalNoticeProps) {
  const [of, t] = [await getTranslations('cases'), await getTranslations('cases.proposal')]
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
      <PerhapsHere alike={alike} />
      <div className="mt-3 grid justify-items-start gap-3">
        <Form action={confirmCase} submitLabel={t('confirm')}>
          <HiddenField name="id" value={id} />
          <IsAnother
            isLikely={alike.some(isPerhapsSame)}
            label={of('form.isAnother')}
            summary={of('form.sameCase')}
          />
        </Form>
        <ButtonLink href={`/cases/${id}/decline`}>{t('decline')}…</ButtonLink>
      </div>
    </Notice>
  )
}

async function PerhapsHere({ alike }: Pick<ProposalNoticeProps, 'alike'>) {
  const t = await getTranslations()
  if (alike.length === 0) return <p className="mt-3">{t('form.alike.count', { count: 0 })}</p>
  return (
    <section aria-labelledby="alike" className="my-3 grid gap-3">
      <h2 id="alike">{t('cases.proposal.alike')}</h2>
      <AlikeList records={alike.map((one) => inWords(t, one))} />
    </section>
  )
}
