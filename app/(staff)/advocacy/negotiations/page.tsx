import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entries } from '@/components/advocacy/entries'
import { NegotiationCard } from '@/components/advocacy/negotiation-card'
import { ListPage } from '@/components/advocacy/list-page'
import { SelectField } from '@/components/ui/select-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listNegotiations } from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'
import { loadChoices } from '../choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.negotiation') }
}

export default async function NegotiationsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listNegotiations(actor, filter)
  const choices = await loadChoices(actor)
  return (
    <ListPage
      kind="negotiation"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{
        text: filter.text,
        categoryId: filter.categoryId,
        country: filter.country,
        organisationId: filter.organisationId,
      }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      search={t('filter.negotiation')}
      fields={
        <>
          <SelectField
            name="categoryId"
            label={t('field.category')}
            width="short"
            blank={t('filter.any')}
            options={choices.categories}
          />
          <SelectField
            name="country"
            label={t('field.country')}
            width="short"
            blank={t('filter.any')}
            options={choices.countries}
          />
          <SelectField
            name="organisationId"
            label={t('field.mediatingBody')}
            width="short"
            blank={t('filter.any')}
            options={choices.bodies}
          />
        </>
      }
    >
      <Entries>
        {rows.map((row) => (
          <NegotiationCard key={row.id} row={row} canWrite={canWrite} />
        ))}
      </Entries>
    </ListPage>
  )
}
