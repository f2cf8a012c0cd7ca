'use client'

import { useSyncExternalStore, type Ref } from 'react'
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
            {field ? <FieldError field={field} message={message} /> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is wrong, after the name of the field as the page has it. Without script the link alone leads there. */
function FieldError({ field, message }: { field: string; message: string }) {
  const id = fieldId(field)
  const label = useSyncExternalStore(
    neverChanges,
    () => labelOn(id),
    () => '',
  )
  return <a href={`#${id}`}>{label ? `${label}: ${message}` : message}</a>
}

const neverChanges = () => () => undefined

/** Its first words: what follows in a label is a mark. */
function labelOn(id: string): string {
  const label = document.querySelector(`#${CSS.escape(id)} > legend, label[for="${CSS.escape(id)}"]`)
  return label?.firstChild?.textContent?.trim() ?? ''
}
