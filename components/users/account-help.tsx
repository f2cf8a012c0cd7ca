import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { freezeUser, makeLink, unfreezeUser } from '@/lib/users/actions'
import { linkKinds } from '@/lib/users/schema'

/** What an administrator can do for somebody who lost a factor, a password, or the device with both. */
export async function AccountHelp({ userId, isFrozen }: { userId: string; isFrozen: boolean }) {
  const t = await getTranslations('users')
  return (
    <>
      <p>{t(isFrozen ? 'freeze.frozenLead' : 'freeze.userLead')}</p>
      <Form
        action={isFrozen ? unfreezeUser : freezeUser}
        submitLabel={t(isFrozen ? 'freeze.lift' : 'freeze.user')}
        tone={isFrozen ? 'secondary' : 'danger'}
      >
        <HiddenField name="userId" value={userId} />
      </Form>
      {!isFrozen &&
        linkKinds.map((kind) => (
          <div key={kind} className="grid gap-2">
            <p>{t(`links.${kind}Lead`)}</p>
            <Form action={makeLink} submitLabel={t(`links.${kind}`)} tone="secondary">
              <HiddenField name="userId" value={userId} />
              <HiddenField name="kind" value={kind} />
            </Form>
          </div>
        ))}
    </>
  )
}
