import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { roles } from '@/lib/access/schema'
import type { Role } from '@/lib/core/actor'
import { giveRole, takeRole } from '@/lib/users/actions'

/** One line per role; taking one acts at the user's next click. */
export async function RoleSwitches({ userId, held }: { userId: string; held: Role[] }) {
  const t = await getTranslations()
  return (
    <ul className="grid gap-3">
      {roles.map((role) => {
        const isHeld = held.includes(role)
        const name = t(`access.roles.${role}`)
        return (
          <li
            key={role}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3"
          >
            <span className="grid min-w-0 gap-1">
              <span className="flex flex-wrap gap-2 font-semibold">
                {name}
                {isHeld && <Badge tone="good">{t('users.held')}</Badge>}
              </span>
              <span className="text-sm text-muted">{t(`users.roleHints.${role}`)}</span>
            </span>
            <Form
              action={isHeld ? takeRole : giveRole}
              tone="secondary"
              small
              submitLabel={t(isHeld ? 'users.take' : 'users.give', { role: name })}
            >
              <HiddenField name="userId" value={userId} />
              <HiddenField name="role" value={role} />
            </Form>
          </li>
        )
      })}
    </ul>
  )
}
