import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextArea } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireRecentOnPage } from '@/lib/access/recent'
import { requireActor } from '@/lib/access/session'
import { changeNote } from '@/lib/cases/actions'
import { readNote } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.changeNote') }
}

export default staffPage(async function NotePage({
  params,
}: {
  params: Promise<{ caseId: string; noteId: string }>
}) {
  const actor = await requireActor('privileged-notes.read')
  await requireRecentOnPage(actor)
  const { caseId, noteId } = await params
  const note = await readNote(actor, noteId)
  if (note?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  const notes = `/cases/${caseId}/notes`
  return (
    <>
      <PageHeader
        title={t('form.changeNote')}
        breadcrumb={[{ href: notes, label: t('form.notes') }]}
        actions={
          <ButtonLink tone="quiet" href={`${notes}/${noteId}/remove`}>
            {t('remove.confirm')}
          </ButtonLink>
        }
      />
      <Form action={changeNote} values={note.values} restored={await restoreDraft(actor)} cancelHref={notes}>
        <HiddenField name="id" value={noteId} />
        <HiddenField name="version" />
        <TextArea name="text" label={t('field.text')} rows={8} />
      </Form>
    </>
  )
})
