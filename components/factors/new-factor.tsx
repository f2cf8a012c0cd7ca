import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { FormState } from '@/lib/core/form'
import { CodeField } from './give-factor'
import { PasskeyButton } from './passkey-button'
import { passkeyStrings } from './passkey-strings'

type NewFactorProps = {
  /** For those whose account would yield most, the passkey stands first and says why. */
  passkeyFirst: boolean
  secret: string
  /** Drawn on the server. */
  qrCode: string
  device: string
  withCode: (state: FormState, form: FormData) => Promise<FormState>
}

export async function NewFactor({ passkeyFirst, device, ...app }: NewFactorProps) {
  const t = await getTranslations('factors')
  const passkey = (
    <div className="only-with-script">
      <Section title={t('passkey.title')} lead={t('passkey.lead')} panel>
        {passkeyFirst && <Notice>{t('passkey.why')}</Notice>}
        <PasskeyButton use="add" strings={await passkeyStrings(t('passkey.add'))} suggestion={device} />
      </Section>
    </div>
  )
  return (
    <>
      {passkeyFirst && passkey}
      <AuthenticatorApp {...app} />
      {!passkeyFirst && passkey}
      <noscript>
        <p className="text-muted">{t('passkey.noScript')}</p>
      </noscript>
    </>
  )
}

type AppProps = Pick<NewFactorProps, 'secret' | 'qrCode' | 'withCode'>

async function AuthenticatorApp({ secret, qrCode, withCode }: AppProps) {
  const t = await getTranslations('factors')
  return (
    <Section title={t('totp.title')} lead={t('totp.lead')} panel>
      <div
        role="img"
        aria-label={t('totp.qr')}
        className="max-w-48"
        dangerouslySetInnerHTML={{ __html: qrCode }}
      />
      <p>
        {t('totp.secret')} <Grouped secret={secret} />
      </p>
      <Form action={withCode} submitLabel={t('totp.submit')}>
        <CodeField label={t('totp.code')} hint={t('totp.proveHint')} />
        <HiddenField name="next" value="" />
      </Form>
    </Section>
  )
}

/** In fours, as one reads it off a screen; copied, it is one word. */
function Grouped({ secret }: { secret: string }) {
  return (
    <code className="select-all">
      {(secret.match(/.{1,4}/g) ?? []).map((four, at) => (
        <span key={at} className="me-2 inline-block">
          {four}
        </span>
      ))}
    </code>
  )
}
