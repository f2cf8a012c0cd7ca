import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeWantedNotice } from '@/lib/detention/actions'
import { getWantedNotice } from '@/lib/detention/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('wanted.remove') }
}

type Params = { params: Promise<{ personId: string; noticeId: string }> }

export default staffPage(async function RemoveWantedNoticePage({ params }: Params) {
  const actor = await requireActor('proceedings.write')
  const { personId, noticeId } = await params
  const notice = await getWantedNotice(actor, noticeId)
  if (notice?.personId !== personId) notFound()
  const t = await getTranslations('detention.wanted')
  return (
    <RemovalPage
      title={t('removeTitle', { list: notice.list })}
      id={noticeId}
      action={removeWantedNotice}
      cancelHref={`/people/${personId}/wanted/${noticeId}`}
    >
      <p>{t('removeText')}</p>
    </RemovalPage>
  )
})
