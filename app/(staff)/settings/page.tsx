import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { localeData, locales } from '@/lib/core/locale'
import { themes } from '@/lib/core/theme'
import { changeSettings, freezeOwnAccount } from '@/lib/users/actions'
import { getOwnSettings } from '@/lib/users/queries'
import { settingsForm } from '@/lib/users/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('settings.title') }
}

export default staffPage(async function SettingsPage() {
  const actor = await requireActor('own.use')
  const t = await getTranslations('users')
  const [settings, restored] = [await getOwnSettings(actor), await restoreDraft(actor)]
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Form action={changeSettings} values={settingsForm(settings)} restored={restored}>
        <HiddenField name="version" />
        <TextField name="displayName" label={t('displayName')} hint={t('displayNameHint')} maxLength={100} />
        <SelectField
          name="locale"
          label={t('locale')}
          blank={false}
          options={locales.map((value) => ({ value, label: localeData[value].name }))}
        />
        <SelectField
          name="theme"
          label={t('theme')}
          blank={false}
          options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        />
      </Form>
      <ul className="grid gap-2">
        <li>
          <a href="/settings/factors">{t('factors')}</a>
        </li>
        <li>
          <a href="/settings/password">{t('password.title')}</a>
        </li>
        <li>
          <a href="/settings/sessions">{t('sessions.title')}</a>
        </li>
      </ul>
      <Section title={t('freeze.title')} lead={t('freeze.lead')}>
        <Form action={freezeOwnAccount} submitLabel={t('freeze.own')} tone="danger">
          {null}
        </Form>
      </Section>
    </div>
  )
})
