import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import type { FormState } from '@/lib/core/form'

type RecoveryCodesProps = {
  codes: string[]
  acknowledge: (state: FormState, form: FormData) => Promise<FormState>
  /** What else is shown this once. */
  children?: ReactNode
}

export async function RecoveryCodes({ codes, acknowledge, children }: RecoveryCodesProps) {
  const t = await getTranslations('factors.recovery')
  return (
    <>
      <p>{t('lead')}</p>
      <ol className="panel grid gap-3 font-mono text-sm select-all" data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Notice kind="warning">{t('once')}</Notice>
      {children}
      <Form action={acknowledge} submitLabel={t('kept')}>
        {null}
      </Form>
    </>
  )
}
