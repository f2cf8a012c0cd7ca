'use client'

import type { Ref } from 'react'
import type { FormError } from '@/lib/core/form'
import { fieldId } from './form-context'

type ErrorSummaryProps = { title: string; errors: FormError[]; ref: Ref<HTMLDivElement> }

export function ErrorSummary({ title, errors, ref }: ErrorSummaryProps) {
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="notice notice-error">
      <h2 className="notice-title">{title}</h2>
      <ul className="grid gap-1">
        {errors.map(({ field, message }) => (
          <li key={`${field}:${message}`}>
            {field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
