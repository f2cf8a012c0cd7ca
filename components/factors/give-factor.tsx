import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Section } from '@/components/ui/section'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/core/form'
import { PasskeyButton } from './passkey-button'
import { passkeyStrings } from './passkey-strings'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

type GiveFactorProps = {
  use: 'enter' | 'confirm'
  offered: { totp: boolean; passkey: boolean; recoveryCode: boolean }
  next: string
  withCode: FormAction
  withRecoveryCode: FormAction
}

/** Whatever the person has enrolled: passkey first, then the code of an app, and a recovery code when both are lost. */
export async function GiveFactor({ use, offered, next, withCode, withRecoveryCode }: GiveFactorProps) {
  const t = await getTranslations('factors')
  return (
    <>
      {offered.passkey && (
        <PasskeyButton use={use} next={next} strings={await passkeyStrings(t('passkey.use'))} />
      )}
      {offered.totp && (
        <Section title={t('totp.title')}>
          <Form action={withCode} submitLabel={t('go-on')} tone={offered.passkey ? 'secondary' : 'primary'}>
            <CodeField label={t('totp.code')} hint={t('totp.codeHint')} />
            <HiddenField name="next" value={next} />
          </Form>
        </Section>
      )}
      {offered.recoveryCode && (
        <Form
          action={withRecoveryCode}
          summary={t('recovery.use')}
          submitLabel={t('recovery.submit')}
          tone="secondary"
        >
          <TextArea
            name="recoveryCode"
            label={t('recovery.code')}
            hint={t('recovery.codeHint')}
            rows={2}
            maxLength={60}
          />
          <HiddenField name="next" value={next} />
        </Form>
      )}
    </>
  )
}

export function CodeField({ label, hint }: { label: string; hint: string }) {
  return (
    <TextField
      name="oneTimeCode"
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      maxLength={10}
    />
  )
}
