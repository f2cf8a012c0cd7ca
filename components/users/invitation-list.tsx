import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Role } from '@/lib/core/actor'
import { withdrawInvitation } from '@/lib/users/actions'

type Row = {
  id: string
  displayName: string | null
  roles: Role[]
  expiresAt: Date
  createdBy: { displayName: string } | null
}

export async function InvitationList({ invitations, timeZone }: { invitations: Row[]; timeZone: string }) {
  const [t, roleName] = [await getTranslations('users'), await getTranslations('access.roles')]
  return (
    <Table
      caption={t('invitations.title')}
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('invitations.for'),
          isHeader: true,
          cell: ({ displayName }) => displayName ?? t('invitations.nameless'),
        },
        {
          key: 'roles',
          label: t('roles'),
          cell: ({ roles }) => roles.map((role) => roleName(role)).join(', '),
        },
        { key: 'by', label: t('invitations.by'), cell: ({ createdBy }) => createdBy?.displayName },
        {
          key: 'until',
          label: t('invitations.until'),
          cell: ({ expiresAt }) => <Time at={expiresAt} zone={timeZone} />,
        },
        {
          key: 'withdraw',
          label: t('actions'),
          cell: ({ id }) => (
            <Form action={withdrawInvitation} submitLabel={t('invitations.withdraw')} tone="secondary" small>
              <HiddenField name="id" value={id} />
            </Form>
          ),
        },
      ]}
    />
  )
}
