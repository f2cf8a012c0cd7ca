import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RemovalPage } from '@/components/audit/removal-page'
import { dateFormatter } from '@/components/cases/when-text'
import { staffPage } from '@/components/layout/staff-page'
import type { FormAction } from '@/lib/access/action'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import {
  removeCharge,
  removeDeadline,
  removeDefendant,
  removeMotion,
  removeRole,
  removeRuling,
  removeSentence,
  removeStage,
} from '@/lib/cases/actions'
import {
  getCharge,
  getDeadline,
  getDefendant,
  getMotion,
  getRole,
  getRuling,
  getSentence,
  getStage,
} from '@/lib/cases/queries'
import type { Actor } from '@/lib/core/actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('remove.title') }
}

type RemovePageProps = { params: Promise<{ caseId: string; kind: string; rowId: string }> }

export default staffPage(async function RemovePage({ params }: RemovePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, kind, rowId } = await params
  const row = await findRow(actor, kind, rowId)
  if (row?.caseId !== caseId) notFound()
  const t = await getTranslations('cases.remove')
  return (
    <RemovalPage
      title={row.title}
      id={rowId}
      action={row.action}
      cancelHref={`/cases/${caseId}`}
      restored={await restoreDraft(actor)}
    >
      {row.more && <p>{t(row.more)}</p>}
    </RemovalPage>
  )
})

type Row = {
  caseId: string
  title: string
  action: FormAction
  /** What it does not do, or what to do instead. */
  more?: `${'charge' | 'defendant' | 'motion' | 'deadline' | 'stage'}Text`
}

/** What is to be removed, in the words of the question. */
async function findRow(actor: Actor, kind: string, id: string): Promise<Row | null> {
  const t = await getTranslations('cases')
  const format = await dateFormatter(actor.locale)
  const row = <Found extends { caseId: string }>(
    found: Found | null,
    action: FormAction,
    title: (found: Found) => string,
    more?: Row['more'],
  ): Row | null => found && { caseId: found.caseId, title: title(found), action, more }
  switch (kind) {
    case 'stage':
      return row(
        await getStage(actor, id),
        removeStage,
        ({ stage, from }) => t('remove.stage', { stage: t(`stage.${stage}`), date: format(from) }),
        'stageText',
      )
    case 'charge':
      return row(
        await getCharge(actor, id),
        removeCharge,
        ({ label, name }) => t('remove.charge', { label, name }),
        'chargeText',
      )
    case 'ruling':
      return row(await getRuling(actor, id), removeRuling, ({ kind: of, decided }) =>
        t('remove.ruling', { kind: t(`ruling.${of}`), date: format(decided) }),
      )
    case 'sentence':
      return row(await getSentence(actor, id), removeSentence, ({ name }) => t('remove.sentence', { name }))
    case 'motion':
      return row(
        await getMotion(actor, id),
        removeMotion,
        ({ values }) => t('remove.motion', { request: String(values.request) }),
        'motionText',
      )
    case 'deadline':
      return row(
        await getDeadline(actor, id),
        removeDeadline,
        ({ title }) => t('remove.deadline', { title }),
        'deadlineText',
      )
    case 'role':
      return row(await getRole(actor, id), removeRole, ({ name, role }) =>
        t('remove.role', { name, role: t(`role.${role}`) }),
      )
    case 'defendant':
      return row(
        await getDefendant(actor, id),
        removeDefendant,
        ({ name }) => t('remove.defendant', { name }),
        'defendantText',
      )
    default:
      return null
  }
}
