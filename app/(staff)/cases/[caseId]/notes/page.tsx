import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireRecentOnPage } from '@/lib/access/recent'
import { requireActor } from '@/lib/access/session'
import { addNote } from '@/lib/cases/actions'
import { readNotes } from '@/lib/cases/queries'
import { formatDate, isoDate } from '@/lib/core/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.notes') }
}

export default staffPage(async function NotesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const actor = await requireActor('privileged-notes.read')
  await requireRecentOnPage(actor)
  const { caseId } = await params
  const found = (await readNotes(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  const page = `/cases/${caseId}`
  return (
    <>
      <PageHeader
        title={t('form.notes')}
        lead={t('form.notesLead')}
        breadcrumb={[
          { href: '/cases', label: t('title') },
          { href: page, label: found.name },
        ]}
      />
      {found.notes.length === 0 && <p className="text-muted">{t('form.noNotes')}</p>}
      <ul className="grid max-w-3xl gap-4">
        {found.notes.map(({ id, text, author, createdAt, isMine }) => (
          <li key={id} className="panel grid gap-2">
            <p className="whitespace-pre-line">{text}</p>
            <p className="text-sm text-muted">
              {t('form.noteBy', { name: author, date: formatDate(isoDate(createdAt), actor.locale) })}{' '}
              {isMine && <a href={`${page}/notes/${id}`}>{t('page.changeRow')}</a>}
            </p>
          </li>
        ))}
      </ul>
      <Section title={t('form.addNote')}>
        <Form action={addNote} restored={await restoreDraft(actor)} submitLabel={t('form.saveNote')}>
          <HiddenField name="id" value={crypto.randomUUID()} />
          <HiddenField name="caseId" value={caseId} />
          <TextArea name="text" label={t('field.text')} rows={6} />
        </Form>
      </Section>
    </>
  )
})
