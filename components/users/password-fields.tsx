import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/text-field'

/** Twice, since a slip nobody sees would lock its owner out. */
export async function PasswordFields() {
  const t = await getTranslations('users')
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('password.new')}
        hint={t('password.hint')}
        autoComplete="new-password"
      />
      <TextField
        name="passwordAgain"
        type="password"
        label={t('password.again')}
        autoComplete="new-password"
      />
    </>
  )
}
