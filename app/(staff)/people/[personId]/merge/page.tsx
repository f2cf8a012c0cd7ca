import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { FoundPeople } from '@/components/people/found-people'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'
import { requireActor } from '@/lib/access/session'
import { getPerson, listNamesakes } from '@/lib/people/queries'
import { peopleFilterSchema } from '@/lib/people/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('merge.choose') }
}

type ChoosePageProps = { params: Promise<{ personId: string }>; searchParams: Promise<object> }

export default staffPage(async function ChoosePage({ params, searchParams }: ChoosePageProps) {
  const actor = await requireActor('records.write')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  const { text = person.name } = peopleFilterSchema.parse(await searchParams)
  const t = await getTranslations('people')
  const found = (await listNamesakes(actor, text)).filter(({ id }) => id !== personId)
  const base = `/people/${personId}`
  return (
    <>
      <PageHeader
        title={t('merge.choose')}
        lead={t('merge.chooseLead')}
        breadcrumb={[
          { href: '/people', label: t('title') },
          { href: base, label: person.name },
        ]}
      />
      <FilterBar action={`${base}/merge`} values={{ text }} search={{ label: t('merge.find') }} />
      {found.length > 0 ? (
        <FoundPeople rows={found} hrefOf={(id) => `${base}/merge/${id}`} />
      ) : (
        <EmptyState title={t('none.title')}>{t('merge.notFound')}</EmptyState>
      )}
    </>
  )
})
