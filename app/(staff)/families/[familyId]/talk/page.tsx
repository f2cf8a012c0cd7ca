import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { RadioField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextArea } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { recordTalk } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'
import { talkKinds } from '@/lib/families/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('talks.record') }
}

type TalkPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function TalkPage({ params }: TalkPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families.talks')
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader title={t('record')} breadcrumb={[{ href: page, label: family.name }]} />
      <Form
        action={recordTalk}
        values={{ on: family.today, kind: 'call' }}
        restored={await restoreDraft(actor)}
        submitLabel={t('submit')}
        cancelHref={page}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <HiddenField name="familyId" value={familyId} />
        <DateField name="on" label={t('on')} max={family.today} />
        <RadioField
          name="kind"
          label={t('kindLabel')}
          options={talkKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          inline
        />
        <TextArea name="note" label={t('note')} hint={t('noteHint')} optional />
      </Form>
    </>
  )
})
