import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import { FilterBar } from '@/components/ui/filter-bar'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { InvitationList } from '@/components/users/invitation-list'
import { UserList } from '@/components/users/user-list'
import { roles } from '@/lib/access/schema'
import { requireActor } from '@/lib/access/session'
import { getSettings } from '@/lib/installation/queries'
import { listInvitations, listUsers } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('list.title') }
}

type Query = { text?: string; role?: string; removed?: string; after?: string }

export default staffPage(async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor('users.manage')
  const [t, roleName] = [await getTranslations('users'), await getTranslations('access.roles')]
  const { text = '', role: asked = '', removed = '', after } = await searchParams
  const role = roles.find((name) => name === asked)
  const { timeZone } = await getSettings(actor)
  const users = await listUsers(actor, { text, role, removed: removed === 'on', after })
  const invitations = await listInvitations(actor)
  const filters = { text, role: role ?? '', removed }
  return (
    <div className="grid gap-6">
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <ButtonLink tone="primary" href="/settings/users/invite">
            {t('invite.title')}
          </ButtonLink>
        }
      />
      {invitations.length > 0 && (
        <Section title={t('invitations.title')} lead={t('invitations.lead')}>
          <InvitationList invitations={invitations} timeZone={timeZone} />
        </Section>
      )}
      <FilterBar action="/settings/users" values={filters} search={{ label: t('list.text') }}>
        <SelectField
          name="role"
          label={t('role')}
          blank={t('list.anyRole')}
          options={roles.map((value) => ({ value, label: roleName(value) }))}
        />
        <CheckboxField name="removed" label={t('list.removed')} />
      </FilterBar>
      <UserList users={users.rows} timeZone={timeZone} />
      <Pagination
        nextHref={
          users.nextKey &&
          `/settings/users?${new URLSearchParams({ ...filters, after: users.nextKey }).toString()}`
        }
      />
    </div>
  )
})
