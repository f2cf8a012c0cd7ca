import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FamilyFields } from '@/components/families/family-fields'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { listUsersWithRole } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { changeFamily, reopenFamily } from '@/lib/families/actions'
import { getFamily } from '@/lib/families/queries'
import { familyForm } from '@/lib/families/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('change.title') }
}

type EditFamilyPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function EditFamilyPage({ params }: EditFamilyPageProps) {
  const actor = await requireActor('families.write')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families')
  const page = `/families/${familyId}`
  const { coordinatorId, coordinator } = family
  const coordinators = await listUsersWithRole(actor, 'coordinator')
  const isGone = coordinatorId !== null && !coordinators.some(({ value }) => value === coordinatorId)
  if (isGone && coordinator) coordinators.push({ value: coordinatorId, label: coordinator.displayName })
  return (
    <>
      <PageHeader
        title={t('change.title')}
        breadcrumb={[{ href: page, label: family.name }]}
        actions={
          !family.closedAt && (
            <ButtonLink tone="quiet" href={`${page}/close`}>
              {t('change.close')}
            </ButtonLink>
          )
        }
      />
      {family.closedAt ? (
        <Form action={reopenFamily} submitLabel={t('close.reopen')} cancelHref={page}>
          <HiddenField name="id" value={familyId} />
        </Form>
      ) : (
        <Form
          action={changeFamily}
          values={familyForm(family)}
          restored={await restoreDraft(actor)}
          cancelHref={page}
        >
          <HiddenField name="id" value={familyId} />
          <HiddenField name="version" />
          <FamilyFields coordinators={coordinators} />
        </Form>
      )}
    </>
  )
})
