import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EntryFields } from '@/components/advocacy/entry-fields'
import { SourceRows } from '@/components/sources/source-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { kindOfArea, type EntryKind } from '@/lib/advocacy/schema'
import type { Actor } from '@/lib/core/actor'
import { toFormValues, type FormValues } from '@/lib/core/form'
import { getSourceChoices } from '@/lib/sources/queries'
import { getPerson } from '@/lib/people/queries'
import { loadChoices } from '../../choices'
import { addEntry } from '../../form-actions'

type Asked = { person?: string | string[]; speaker?: string | string[] }
type Props = { params: Promise<{ area: string }>; searchParams: Promise<Asked> }

const ROWS = 30

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfArea((await params).area)
  if (!kind) return {}
  return { title: (await getTranslations('advocacy'))(`add.${kind}`) }
}

export default staffPage(async function NewEntryPage({ params, searchParams }: Props) {
  const actor = await requireActor('records.write')
  const { area } = await params
  const kind = kindOfArea(area) ?? notFound()
  const t = await getTranslations('advocacy')
  const list = `/advocacy/${area}`
  return (
    <>
      <PageHeader
        title={t(`add.${kind}`)}
        lead={t(`about.${kind}`)}
        breadcrumb={[
          { href: '/advocacy', label: t('title') },
          { href: list, label: t(`kind.${kind}`) },
        ]}
      />
      <Form
        action={addEntry[kind]}
        values={await beginning(actor, kind, await searchParams)}
        restored={await restoreDraft(actor)}
        cancelHref={list}
      >
        <HiddenField name="id" value={crypto.randomUUID()} />
        <EntryFields kind={kind} choices={await loadChoices(actor)} rows={ROWS} />
        <SourceRows choices={await getSourceChoices(actor)} />
      </Form>
    </>
  )
})

/** A link on the page of a person asks for a form that begins with them. */
async function beginning(actor: Actor, kind: EntryKind, asked: Asked): Promise<FormValues> {
  const named = async (id?: string | string[]) => {
    const person = typeof id === 'string' ? await getPerson(actor, id) : null
    return person && { keptId: person.id, name: person.name }
  }
  const person = await named(asked.person)
  switch (kind) {
    case 'recognition':
      return toFormValues({ person })
    case 'statement':
      return toFormValues({ speaker: await named(asked.speaker), about: person && { 0: person } })
    case 'submission':
    case 'negotiation':
      return toFormValues({ people: person && { 0: person } })
    case 'figure':
      return { qualifier: 'exactly' }
    default:
      return {}
  }
}
