import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entries } from '@/components/advocacy/entries'
import { StatementCard } from '@/components/advocacy/statement-card'
import { ListPage } from '@/components/advocacy/list-page'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listStatements } from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.statement') }
}

export default async function StatementsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listStatements(actor, filter)
  return (
    <ListPage
      kind="statement"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{ text: filter.text }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      search={t('filter.statement')}
    >
      <Entries>
        {rows.map((row) => (
          <StatementCard key={row.id} row={row} canWrite={canWrite} />
        ))}
      </Entries>
    </ListPage>
  )
}
