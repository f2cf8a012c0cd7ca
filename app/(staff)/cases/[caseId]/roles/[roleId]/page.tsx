import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { RoleFields } from '@/components/cases/role-fields'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { changeRole } from '@/lib/cases/actions'
import { getChoices, getRole } from '@/lib/cases/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('field.role') }
}

export default staffPage(async function RolePage({
  params,
}: {
  params: Promise<{ caseId: string; roleId: string }>
}) {
  const actor = await requireActor('proceedings.write')
  const { caseId, roleId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const held = await getRole(actor, roleId)
  if (held?.caseId !== caseId) notFound()
  const t = await getTranslations('cases')
  return (
    <CaseFormPage
      found={found}
      title={t('form.roleOf', { role: t(`role.${held.role}`), name: held.name })}
      actions={<ButtonLink href={`/cases/${caseId}/remove/role/${roleId}`}>{t('remove.confirm')}</ButtonLink>}
      action={changeRole}
      values={held.values}
      restored={await restoreDraft(actor)}
    >
      <HiddenField name="id" value={roleId} />
      <HiddenField name="version" />
      <RoleFields defendants={found.defendants} />
    </CaseFormPage>
  )
})
