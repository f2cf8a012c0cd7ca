import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entries } from '@/components/advocacy/entries'
import { RecognitionCard } from '@/components/advocacy/recognition-card'
import { ListPage } from '@/components/advocacy/list-page'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listRecognised } from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'
import { loadChoices } from '../choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.recognition') }
}

export default async function RecognitionsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listRecognised(actor, filter)
  const { bodies } = await loadChoices(actor)
  return (
    <ListPage
      kind="recognition"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{ text: filter.text, bodyId: filter.bodyId, year: filter.year }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      search={t('filter.name')}
      fields={
        <>
          <SelectField
            name="bodyId"
            label={t('field.body')}
            width="short"
            blank={t('filter.any')}
            options={bodies}
          />
          <TextField name="year" type="number" label={t('filter.year')} />
        </>
      }
    >
      <Entries>
        {rows.map((row) => (
          <RecognitionCard key={row.id} row={row} canWrite={canWrite} />
        ))}
      </Entries>
    </ListPage>
  )
}
