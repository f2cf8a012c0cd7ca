import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { fieldStrings } from '@/components/ui/field-strings'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import type { FormError } from '@/lib/core/form'
import { MOST_IN_WORKBOOK } from '@/lib/export/rules'
import { exportFormats, protections } from '@/lib/export/schema'
import { TakingForm } from './taking-form'

type TakingProps = {
  id: string
  /** What was chosen before something was wrong, or a factor was asked for. */
  chosen: { format?: string; protection?: string }
  refused?: FormError
}

/** In which format, and encrypted for whom, whoever asked takes a list that is ready. */
export async function Taking({ id, chosen, refused }: TakingProps) {
  const t = await getTranslations('export.take')
  return (
    <Section title={t('title')}>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <TakingForm
        action={`/api/exports/${id}`}
        strings={await fieldStrings()}
        submitLabel={t('submit')}
        values={{ format: chosen.format ?? 'csv', protection: chosen.protection ?? 'password' }}
        refused={refused}
      >
        <RadioField
          name="format"
          label={t('format')}
          options={exportFormats.map((value) => ({ value, label: t(value, { most: MOST_IN_WORKBOOK }) }))}
        />
        <RadioField
          name="protection"
          label={t('protection')}
          options={protections.map((value) => ({ value, label: t(value) }))}
        />
        <div className="of-password grid gap-6">
          <TextField
            name="password"
            type="password"
            autoComplete="new-password"
            label={t('passwordField')}
            hint={t('passwordHint')}
          />
          <TextField
            name="passwordAgain"
            type="password"
            autoComplete="new-password"
            label={t('passwordAgain')}
          />
        </div>
        <div className="of-recipient">
          <TextField name="recipient" label={t('recipientField')} hint={t('recipientHint')} width="full" />
        </div>
      </TakingForm>
    </Section>
  )
}
