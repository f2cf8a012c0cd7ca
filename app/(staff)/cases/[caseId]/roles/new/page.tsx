import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseFormPage } from '@/components/cases/case-form-page'
import { PersonChoice, PersonSearch } from '@/components/cases/person-choice'
import { RoleFields } from '@/components/cases/role-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { addRole } from '@/lib/cases/actions'
import { getChoices } from '@/lib/cases/queries'
import { rolesInCase } from '@/lib/cases/schema'
import { listNamesakes } from '@/lib/people/queries'
import { wantedName, type NamePageProps } from '../../wanted-name'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('form.role') }
}

export default staffPage(async function NewRolePage({ params, searchParams }: NamePageProps) {
  const actor = await requireActor('proceedings.write')
  const { caseId } = await params
  const found = (await getChoices(actor, caseId)) ?? notFound()
  const t = await getTranslations('cases')
  const page = `/cases/${caseId}/roles/new`
  const text = await wantedName(searchParams)
  const restored = await restoreDraft(actor)
  if (!text && !restored) {
    return (
      <>
        <PageHeader title={t('form.role')} breadcrumb={[{ href: `/cases/${caseId}`, label: found.name }]} />
        <PersonSearch action={page} text="" />
      </>
    )
  }
  const people = await listNamesakes(actor, text)
  return (
    <CaseFormPage
      found={found}
      title={t('form.role')}
      lead={<PersonSearch action={page} text={text} />}
      action={addRole}
      values={people.length === 0 ? { name: text } : {}}
      restored={restored}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="caseId" value={caseId} />
      <PersonChoice people={people} />
      <SelectField
        name="role"
        label={t('field.role')}
        options={rolesInCase.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <RoleFields defendants={found.defendants} />
    </CaseFormPage>
  )
})
