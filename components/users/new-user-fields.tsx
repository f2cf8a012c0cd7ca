import { getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { localeData, locales } from '@/lib/core/locale'
import { PasswordFields } from './password-fields'

export async function NewUserFields() {
  const t = await getTranslations('users')
  return (
    <>
      <TextField name="displayName" label={t('displayName')} hint={t('displayNameHint')} maxLength={100} />
      <TextField
        name="signInName"
        label={t('signInName')}
        hint={t('signInNameHint')}
        autoComplete="username"
        maxLength={60}
      />
      <PasswordFields />
      <SelectField
        name="locale"
        label={t('locale')}
        blank={false}
        options={locales.map((value) => ({ value, label: localeData[value].name }))}
      />
    </>
  )
}
