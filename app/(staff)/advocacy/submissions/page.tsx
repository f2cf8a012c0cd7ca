import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entries } from '@/components/advocacy/entries'
import { SubmissionCard } from '@/components/advocacy/submission-card'
import { ListPage } from '@/components/advocacy/list-page'
import { SelectField } from '@/components/ui/select-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listSubmissions } from '@/lib/advocacy/queries'
import { filterSchema, submissionStates } from '@/lib/advocacy/schema'
import { loadChoices } from '../choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.submission') }
}

export default async function SubmissionsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listSubmissions(actor, filter)
  const { bodies } = await loadChoices(actor)
  return (
    <ListPage
      kind="submission"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{ text: filter.text, toId: filter.toId, state: filter.state }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      search={t('filter.words')}
      fields={
        <>
          <SelectField
            name="toId"
            label={t('field.to')}
            width="short"
            blank={t('filter.any')}
            options={bodies}
          />
          <SelectField
            name="state"
            label={t('filter.reached')}
            width="short"
            blank={t('filter.any')}
            options={submissionStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </>
      }
    >
      <Entries>
        {rows.map((row) => (
          <SubmissionCard key={row.id} row={row} canWrite={canWrite} />
        ))}
      </Entries>
    </ListPage>
  )
}
