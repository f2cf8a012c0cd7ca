import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CustodyPeriodFields } from '@/components/detention/custody-period-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { CheckboxField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor, safePath } from '@/lib/access/session'
import { addCustodyPeriod } from '@/lib/detention/actions'
import { isDetentionWritable, listCustodyPeriods } from '@/lib/detention/queries'
import { getPerson } from '@/lib/people/queries'
import { custodyOptions } from '../options'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('detention'))('add') }
}

export default staffPage(async function NewCustodyPeriodPage({
  params,
  searchParams,
}: {
  params: Promise<{ personId: string }>
  searchParams: Promise<{ back?: string | string[] }>
}) {
  const actor = await requireActor('proceedings.write')
  const { personId } = await params
  const person = (await getPerson(actor, personId)) ?? notFound()
  if (!(await isDetentionWritable(actor, personId))) notFound()
  const t = await getTranslations('detention')
  const page = `/people/${personId}`
  const back = [(await searchParams).back].flat()[0]
  const open = (await listCustodyPeriods(actor, personId))?.find(({ to }) => to === null)
  return (
    <>
      <PageHeader title={t('add')} lead={t('addLead')} breadcrumb={[{ href: page, label: person.name }]} />
      <Form
        action={addCustodyPeriod}
        values={open ? { closesOpen: 'on' } : {}}
        restored={await restoreDraft(actor)}
        cancelHref={back ? safePath(back) : page}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="personId" value={personId} />
        {back && <HiddenField name="back" value={back} />}
        {open && (
          <CheckboxField
            name="closesOpen"
            label={t('closesOpen', { measure: open.measure })}
            hint={t('closesOpenHint')}
          />
        )}
        <CustodyPeriodFields {...await custodyOptions(actor, personId)} />
      </Form>
    </>
  )
})
