import type { ReactNode } from 'react'
import type { FormState, FormValues } from '@/lib/core/form'
import { ActionForm } from './action-form'
import { actionStrings } from './field-strings'

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
  const strings = await actionStrings(submitLabel)
  return <ActionForm values={values} strings={strings} {...props} />
}
