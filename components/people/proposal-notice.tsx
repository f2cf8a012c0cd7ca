import { getTranslations } from 'next-intl/server'
import { AlikeList } from '@/components/ui/alike-list'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { IsAnother } from '@/components/ui/is-another'
import { Notice } from '@/components/ui/notice'
import { inWords, isPerhapsSame, type Alike } from '@/lib/core/alike'
import { confirmPerson } from '@/lib/people/actions'
import type { Person } from '@/prisma/generated/client'

type ProposalNoticeProps = {
  person: Pick<Person, 'id' | 'visibility' | 'declinedReason'>
  mayDecide: boolean
  /** Whom whoever decides may have on record already. */
  alike: Alike[]
}

export async function ProposalNotice({ person, mayDecide, alike }: ProposalNoticeProps) {
  const [of, t] = [await getTranslations('people'), await getTranslations('people.proposal')]
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
      <PerhapsHere person={person} alike={alike} />
      <div className="mt-3 grid justify-items-start gap-3">
        <Form action={confirmPerson} submitLabel={t('confirm')}>
          <HiddenField name="id" value={person.id} />
          <IsAnother
            isLikely={alike.some(isPerhapsSame)}
            label={of('new.isAnother')}
            summary={of('new.sameName')}
          />
        </Form>
        <ButtonLink href={`/people/${person.id}/decline`}>{t('decline')}…</ButtonLink>
      </div>
    </Notice>
  )
}

async function PerhapsHere({ person, alike }: Pick<ProposalNoticeProps, 'person' | 'alike'>) {
  const t = await getTranslations()
  if (alike.length === 0) return <p className="mt-3">{t('form.alike.count', { count: 0 })}</p>
  const others = alike.filter(isPerhapsSame)
  const hrefs = others.map(({ href }) => [href, `/people/${person.id}/merge/${href.split('/').at(-1)}`])
  return (
    <section aria-labelledby="alike" className="my-3 grid gap-3">
      <h2 id="alike">{t('people.proposal.alike')}</h2>
      <AlikeList
        records={alike.map((one) => inWords(t, one))}
        compare={{
          label: t('form.alike.compare'),
          hrefs: Object.fromEntries(hrefs) as Record<string, string>,
        }}
      />
    </section>
  )
}
