import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { staffPage } from '@/components/layout/staff-page'
import { requireActor } from '@/lib/access/session'
import { removeNote } from '@/lib/cases/actions'
import { readNote } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('remove.note') }
}

type Params = { params: Promise<{ caseId: string; noteId: string }> }

export default staffPage(async function RemoveNotePage({ params }: Params) {
  const actor = await requireActor('privileged-notes.read')
  const { caseId, noteId } = await params
  const note = await readNote(actor, noteId)
  if (note?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <RemovalPage
      title={t('remove.note')}
      id={noteId}
      action={removeNote}
      cancelHref={`/cases/${caseId}/notes/${noteId}`}
    >
      <p className="whitespace-pre-line">{note.values.text}</p>
    </RemovalPage>
  )
})
