import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WantedNoticeFields } from '@/components/detention/wanted-notice-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeWantedNotice } from '@/lib/detention/actions'
import { getWantedNotice } from '@/lib/detention/queries'
import { wantedNoticeForm } from '@/lib/detention/rules'
import { getPerson } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('wanted.change') }
}

type Params = { params: Promise<{ personId: string; noticeId: string }> }

export default staffPage(async function WantedNoticePage({ params }: Params) {
  const actor = await requireActor('proceedings.write')
  const { personId, noticeId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const notice = (await getWantedNotice(actor, noticeId)) ?? notFound()
  if (notice.personId !== personId) notFound()
  const t = await getTranslations('detention')
  const page = `/people/${personId}`
  return (
    <>
      <PageHeader
        title={t('wanted.change')}
        breadcrumb={[{ href: page, label: person.name }]}
        actions={
          <ButtonLink href={`${page}/wanted/${noticeId}/remove`} tone="quiet">
            {t('wanted.remove')}
          </ButtonLink>
        }
      />
      <Form
        action={changeWantedNotice}
        values={wantedNoticeForm(notice)}
        restored={await restoreDraft(actor)}
        cancelHref={page}
      >
        <HiddenField name="id" value={noticeId} />
        <HiddenField name="version" />
        <WantedNoticeFields />
      </Form>
    </>
  )
})
