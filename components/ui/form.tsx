import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormState, FormValues } from '@/lib/core/form'
import { ActionForm } from './action-form'
import { fieldStrings } from './field-strings'

type FormProps = {
  action: (state: FormState, data: FormData) => Promise<FormState>
  values?: FormValues
  /** A draft kept over an expired session: shown instead of `values`, with a notice. */
  restored?: FormValues | null
  submitLabel?: string
  tone?: 'primary' | 'secondary' | 'danger' | 'quiet'
  /** For a button within a list. */
  small?: boolean
  cancelHref?: string
  /** Folds the form away behind these words. */
  summary?: string
  children: ReactNode
}

/** A form that works without script, keeps what was typed, and says what is wrong. */
export async function Form({ values = {}, submitLabel, ...props }: FormProps) {
  const t = await getTranslations('form')
  const strings = {
    ...(await fieldStrings()),
    submit: submitLabel ?? t('save'),
    saving: t('saving'),
    cancel: t('cancel'),
    problem: t('problem'),
    conflictTitle: t('conflictTitle'),
    conflictBy: String(t.raw('conflictBy')),
    conflictBySomebody: t('conflictBySomebody'),
    conflictHelp: t('conflictHelp'),
    reload: t('reload'),
    lostTitle: t('lostTitle'),
    lost: t('lost'),
    failed: t('failed'),
    restoredTitle: t('restoredTitle'),
    restored: t('restored'),
  }
  return <ActionForm values={values} strings={strings} {...props} />
}
