import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entries } from '@/components/advocacy/entries'
import { ListingCard } from '@/components/advocacy/listing-card'
import { ListPage } from '@/components/advocacy/list-page'
import { TextField } from '@/components/ui/text-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listListings } from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.listing') }
}

export default async function ListingsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listListings(actor, filter)
  return (
    <ListPage
      kind="listing"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{ text: filter.text, year: filter.year }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      search={t('filter.listing')}
      fields={
        <>
          <TextField name="year" type="number" label={t('filter.year')} />
        </>
      }
    >
      <Entries>
        {rows.map((row) => (
          <ListingCard key={row.id} row={row} canWrite={canWrite} />
        ))}
      </Entries>
    </ListPage>
  )
}
