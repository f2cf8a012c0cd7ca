import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EntryFields } from '@/components/advocacy/entry-fields'
import { newSourceAddress } from '@/components/sources/source-link'
import { SourceList } from '@/components/sources/source-list'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { getEntry } from '@/lib/advocacy/queries'
import { kindOfArea } from '@/lib/advocacy/schema'
import { loadChoices } from '../../choices'
import { changeEntry } from '../../form-actions'

type Props = { params: Promise<{ area: string; entryId: string }> }

const MORE_ROWS = 30

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfArea((await params).area)
  if (!kind) return {}
  return { title: (await getTranslations('advocacy'))(`edit.${kind}`) }
}

export default staffPage(async function EntryPage({ params }: Props) {
  const actor = await requireActor('records.write')
  const { area, entryId } = await params
  const kind = kindOfArea(area) ?? notFound()
  const entry = (await getEntry(actor, kind, entryId)) ?? notFound()
  const t = await getTranslations('advocacy')
  const list = `/advocacy/${area}`
  const page = `${list}/${entryId}`
  return (
    <>
      <PageHeader
        title={t(`edit.${kind}`)}
        lead={entry.title}
        actions={
          <ButtonLink tone="quiet" href={`${page}/remove`}>
            {t('remove.link')}
          </ButtonLink>
        }
        breadcrumb={[
          { href: '/advocacy', label: t('title') },
          { href: list, label: t(`kind.${kind}`) },
        ]}
      />
      <Form
        action={changeEntry[kind]}
        values={entry.form}
        restored={await restoreDraft(actor)}
        cancelHref={`${list}#${entryId}`}
      >
        <HiddenField name="id" value={entryId} />
        <HiddenField name="version" />
        <EntryFields
          kind={kind}
          choices={await loadChoices(actor, entry.form)}
          rows={rowsOf(entry.form) + MORE_ROWS}
        />
      </Form>
      <Section
        title={t('sources.title')}
        action={
          <ButtonLink small href={newSourceAddress({ kind, record: entryId, back: page })}>
            {t('sources.add')}
          </ButtonLink>
        }
      >
        {entry.sources.length === 0 && <p className="text-muted">{t('sources.none')}</p>}
        <SourceList sources={entry.sources} back={page} />
      </Section>
    </>
  )
})

/** How many rows of one kind the form holds at most. */
function rowsOf(form: object): number {
  const numbers = Object.keys(form).map((name) => Number(/\.(\d+)\./.exec(name)?.[1] ?? -1))
  return Math.max(-1, ...numbers) + 1
}
