import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { countEntries } from '@/lib/advocacy/queries'
import { areaOf, entryKinds } from '@/lib/advocacy/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('title') }
}

export default staffPage(async function AdvocacyPage() {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const counts = await countEntries(actor)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ul className="grid gap-4 sm:grid-cols-2">
        {entryKinds.map((kind) => (
          <li key={kind} className="panel grid content-start gap-1">
            <h2>
              <a href={`/advocacy/${areaOf(kind)}`}>{t(`kind.${kind}`)}</a>
            </h2>
            <p className="text-muted">{t(`about.${kind}`)}</p>
            <p>{t('count', { count: counts[kind] })}</p>
          </li>
        ))}
      </ul>
    </>
  )
})
