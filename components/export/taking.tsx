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

/** In which format, and encrypted for whom, whoever asked takes a list that is ready. */
export async function Taking({ id, refused }: { id: string; refused?: FormError }) {
  const t = await getTranslations('export.take')
  return (
    <Section title={t('title')}>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <TakingForm
        action={`/api/exports/${id}`}
        strings={await fieldStrings()}
        submitLabel={t('submit')}
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
        <TextField name="recipient" label={t('recipientField')} hint={t('recipientHint')} width="full" />
      </TakingForm>
    </Section>
  )
}
