import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { assign, endAssignment } from '@/lib/access/actions'
import { listAssignees, listAssignments } from '@/lib/access/queries'
import { requireActor } from '@/lib/access/session'
import { getFamily } from '@/lib/families/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('families'))('volunteers.title') }
}

type VolunteersPageProps = { params: Promise<{ familyId: string }> }

export default staffPage(async function VolunteersPage({ params }: VolunteersPageProps) {
  const actor = await requireActor('work.assign')
  const { familyId } = await params
  const family = (await getFamily(actor, familyId)) ?? notFound()
  const t = await getTranslations('families.volunteers')
  const holders = await listAssignments(actor, 'family', familyId)
  const given = holders.filter(({ withNeedId }) => !withNeedId).map(({ user }) => user.id)
  const assignees = await listAssignees(actor, 'family')
  const page = `/families/${familyId}`
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} breadcrumb={[{ href: page, label: family.name }]} />
      {holders.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <ul className="grid gap-4">
        {holders.map(({ id, user, withNeedId }) => (
          <li key={id} className="grid gap-2">
            <span>
              <span className="font-semibold">{user.displayName}</span>{' '}
              {withNeedId && <span className="text-muted">{t('withTask')}</span>}
            </span>
            <Form
              action={endAssignment}
              tone="secondary"
              submitLabel={t('endOf', { name: user.displayName })}
            >
              <HiddenField name="id" value={id} />
              <HiddenField name="back" value={`${page}/volunteers`} />
            </Form>
          </li>
        ))}
      </ul>
      {!family.closedAt && (
        <Section title={t('give')}>
          <Form action={assign} submitLabel={t('submit')} cancelHref={page}>
            <HiddenField name="kind" value="family" />
            <HiddenField name="subjectId" value={familyId} />
            <HiddenField name="back" value={page} />
            <SelectField
              name="userId"
              label={t('give')}
              labelHidden
              hint={t('giveHint')}
              options={assignees.filter(({ value }) => !given.includes(value))}
            />
          </Form>
        </Section>
      )}
    </>
  )
})
