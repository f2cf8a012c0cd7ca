import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { CheckboxesField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { roles } from '@/lib/access/schema'
import { requireActor } from '@/lib/access/session'
import { inviteUser } from '@/lib/users/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('invite.title') }
}

export default staffPage(async function InvitePage() {
  const actor = await requireActor('users.manage')
  const t = await getTranslations()
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={t('users.invite.title')}
        lead={t('users.invite.lead')}
        breadcrumb={[{ href: '/settings/users', label: t('users.list.title') }]}
      />
      <Form
        action={inviteUser}
        restored={await restoreDraft(actor)}
        submitLabel={t('users.invite.submit')}
        cancelHref="/settings/users"
      >
        <CheckboxesField
          name="roles"
          label={t('users.roles')}
          hint={t('users.invite.rolesHint')}
          options={roles.map((value) => ({
            value,
            label: t(`access.roles.${value}`),
            hint: t(`users.roleHints.${value}`),
          }))}
        />
        <TextField
          name="displayName"
          label={t('users.invitations.for')}
          hint={t('users.invite.nameHint')}
          optional
          maxLength={100}
        />
      </Form>
    </div>
  )
})
