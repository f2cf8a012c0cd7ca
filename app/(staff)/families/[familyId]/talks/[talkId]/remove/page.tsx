import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RemovalPage } from '@/components/audit/removal-page'
import { Talks } from '@/components/families/talks'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeTalk } from '@/lib/families/actions'
import { readTalk } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('talks.removeTitle') }
}

type RemoveTalkPageProps = { params: Promise<{ familyId: string; talkId: string }> }

export default staffPage(async function RemoveTalkPage({ params }: RemoveTalkPageProps) {
  const actor = await requireActor('families.write')
  const { familyId, talkId } = await params
  const talk = (await readTalk(actor, familyId, talkId)) ?? notFound()
  const t = await getTranslations('families.talks')
  return (
    <RemovalPage
      title={t('removeTitle')}
      id={talkId}
      action={removeTalk}
      cancelHref={`/families/${familyId}/contacts`}
    >
      <Talks talks={[talk]} />
    </RemovalPage>
  )
})
