'use client'

import type { ReactNode } from 'react'
import { FormContext, type FormStrings } from '@/components/ui/form-context'
import type { FormError, FormValues } from '@/lib/core/form'

type TakingFormProps = {
  action: string
  strings: FormStrings
  submitLabel: string
  values: FormValues
  /** What was wrong with it as it was posted. */
  refused?: FormError
  children: ReactNode
}

/** Posts to an address that answers with a file, so the page stays as it is. */
export function TakingForm({ action, strings, submitLabel, values, refused, children }: TakingFormProps) {
  const state = {
    status: refused ? ('refused' as const) : ('new' as const),
    values,
    errors: refused ? [refused] : [],
  }
  return (
    <FormContext value={{ state, strings, marksOptional: false }}>
      <form action={action} method="post" className="form taking" autoComplete="off" noValidate>
        {children}
        <div className="form-buttons">
          <button type="submit" className="button button-primary">
            {submitLabel}
          </button>
        </div>
      </form>
    </FormContext>
  )
}
