import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { dateFormatter } from '@/components/cases/when-text'
import { RadioField } from '@/components/ui/choice-field'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import type { FormAction } from '@/lib/access/action'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { removeCharge, removeDefendant, removeRole, removeRuling, removeSentence } from '@/lib/cases/actions'
import { getCharge, getDefendant, getRole, getRuling, getSentence } from '@/lib/cases/queries'
import { removalReasons } from '@/lib/cases/schema'
import type { Actor } from '@/lib/core/actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('remove.title') }
}

type RemovePageProps = { params: Promise<{ caseId: string; kind: string; rowId: string }> }

export default async function RemovePage({ params }: RemovePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId, kind, rowId } = await params
  const row = await findRow(actor, kind, rowId)
  if (row?.caseId !== caseId) notFound()
  const t = await getTranslations('cases.remove')
  return (
    <ConfirmPage
      title={row.title}
      action={row.action}
      restored={await restoreDraft(actor, `/cases/${caseId}/remove/${kind}/${rowId}`)}
      confirmLabel={t('confirm')}
      cancelHref={`/cases/${caseId}`}
      fields={
        <>
          <HiddenField name="id" value={rowId} />
          <RadioField
            name="reason"
            label={t('reasonLabel')}
            options={removalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        </>
      }
    >
      <p>{t('text')}</p>
      {kind === 'charge' && <p>{t('chargeText')}</p>}
      {kind === 'defendant' && <p>{t('defendantText')}</p>}
    </ConfirmPage>
  )
}

type Row = { caseId: string; title: string; action: FormAction }

/** What is to be removed, in the words of the question. */
async function findRow(actor: Actor, kind: string, id: string): Promise<Row | null> {
  const t = await getTranslations('cases')
  switch (kind) {
    case 'charge': {
      const found = await getCharge(actor, id)
      return (
        found && {
          caseId: found.caseId,
          title: t('remove.charge', { label: found.label, name: found.name }),
          action: removeCharge,
        }
      )
    }
    case 'ruling': {
      const found = await getRuling(actor, id)
      const format = await dateFormatter(actor.locale)
      return (
        found && {
          caseId: found.caseId,
          title: t('remove.ruling', { kind: t(`ruling.${found.kind}`), date: format(found.decided) }),
          action: removeRuling,
        }
      )
    }
    case 'sentence': {
      const found = await getSentence(actor, id)
      return (
        found && {
          caseId: found.caseId,
          title: t('remove.sentence', { name: found.name }),
          action: removeSentence,
        }
      )
    }
    case 'role': {
      const found = await getRole(actor, id)
      return (
        found && {
          caseId: found.caseId,
          title: t('remove.role', { name: found.name, role: t(`role.${found.role}`) }),
          action: removeRole,
        }
      )
    }
    case 'defendant': {
      const found = await getDefendant(actor, id)
      return (
        found && {
          caseId: found.caseId,
          title: t('remove.defendant', { name: found.name }),
          action: removeDefendant,
        }
      )
    }
    default:
      return null
  }
}
