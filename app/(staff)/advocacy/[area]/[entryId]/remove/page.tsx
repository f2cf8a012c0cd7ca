import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor } from '@/lib/access/session'
import { removeEntry } from '@/lib/advocacy/actions'
import { getEntry } from '@/lib/advocacy/queries'
import { kindOfArea } from '@/lib/advocacy/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('remove.link') }
}

type Props = { params: Promise<{ area: string; entryId: string }> }

export default staffPage(async function RemoveEntryPage({ params }: Props) {
  const actor = await requireActor('records.write')
  const { area, entryId } = await params
  const kind = kindOfArea(area) ?? notFound()
  const entry = (await getEntry(actor, kind, entryId)) ?? notFound()
  const t = await getTranslations('advocacy')
  return (
    <RemovalPage
      title={t('remove.title', { name: entry.title })}
      id={entryId}
      action={removeEntry}
      cancelHref={`/advocacy/${area}/${entryId}`}
      fields={<HiddenField name="kind" value={kind} />}
    >
      <p>{t('remove.text')}</p>
    </RemovalPage>
  )
})
