import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/core/form'

type LinkPasswordProps = {
  token: string
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** A link alone is not enough: whoever uses it knows the password too. */
export async function LinkPassword({ token, action }: LinkPasswordProps) {
  const t = await getTranslations()
  return (
    <Form action={action} submitLabel={t('factors.go-on')}>
      <HiddenField name="token" value={token} />
      <TextField
        name="password"
        type="password"
        label={t('access.sign-in.password')}
        autoComplete="current-password"
      />
    </Form>
  )
}
