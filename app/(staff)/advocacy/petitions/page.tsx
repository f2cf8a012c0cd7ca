import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entries } from '@/components/advocacy/entries'
import { PetitionCard } from '@/components/advocacy/petition-card'
import { ListPage } from '@/components/advocacy/list-page'
import { TextField } from '@/components/ui/text-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listPetitions } from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.petition') }
}

export default async function PetitionsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listPetitions(actor, filter)
  return (
    <ListPage
      kind="petition"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{ text: filter.text, atLeast: filter.atLeast, year: filter.year }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      search={t('filter.words')}
      fields={
        <>
          <TextField name="atLeast" type="number" label={t('filter.atLeast')} />
          <TextField name="year" type="number" label={t('filter.year')} />
        </>
      }
    >
      <Entries>
        {rows.map((row) => (
          <PetitionCard key={row.id} row={row} canWrite={canWrite} />
        ))}
      </Entries>
    </ListPage>
  )
}
