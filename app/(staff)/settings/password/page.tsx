import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { PasswordFields } from '@/components/users/password-fields'
import { requireRecentOnPage } from '@/lib/access/recent'
import { requireActor } from '@/lib/access/session'
import { changePassword } from '@/lib/users/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('password.title') }
}

export default staffPage(async function PasswordPage() {
  await requireRecentOnPage(await requireActor('own.use'))
  const t = await getTranslations('users')
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title={t('password.title')}
        lead={t('password.lead')}
        breadcrumb={[{ href: '/settings', label: t('settings.title') }]}
      />
      <Form action={changePassword} submitLabel={t('password.submit')} cancelHref="/settings">
        <TextField
          name="currentPassword"
          type="password"
          label={t('password.current')}
          autoComplete="current-password"
        />
        <PasswordFields />
      </Form>
    </div>
  )
})
