import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IntakeTable } from '@/components/intake/intake-table'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { getSettings } from '@/lib/installation/queries'
import { beginIntake } from '@/lib/intake/actions'
import { listIntakes } from '@/lib/intake/queries'
import { intakesFilterSchema } from '@/lib/intake/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') }
}

export default staffPage(async function IntakesPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.write')
  const [t, incidents] = [await getTranslations('intake'), await getTranslations('incidents')]
  const { after } = intakesFilterSchema.parse(await searchParams)
  const page = await listIntakes(actor, after)
  const { timeZone } = await getSettings(actor)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[{ href: '/incidents', label: incidents('title') }]}
      />
      <Form action={beginIntake} submitLabel={t('begin')}>
        <HiddenField name="id" value={crypto.randomUUID()} />
      </Form>
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('none.title'), text: t('none.text') }}
        href={(more) => withQuery('/incidents/intake', more)}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <IntakeTable rows={page.rows} zone={timeZone} />
      </RecordList>
    </>
  )
})
