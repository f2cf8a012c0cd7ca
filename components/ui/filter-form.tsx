'use client'

import type { ReactNode } from 'react'
import type { FormValues } from '@/lib/core/form'
import { FormContext, type FormStrings } from './form-context'

type FilterFormProps = {
  action: string
  label: string
  values: FormValues
  strings: FormStrings
  children: ReactNode
}

export function FilterForm({ action, label, values, strings, children }: FilterFormProps) {
  return (
    <FormContext value={{ state: { status: 'new', values, errors: [] }, strings, marksOptional: false }}>
      <form
        action={action}
        method="get"
        role="search"
        aria-label={label}
        className="filters"
        autoComplete="off"
      >
        {children}
      </form>
    </FormContext>
  )
}
