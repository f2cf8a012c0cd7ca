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
        {errors.map(({ field, message, isGeneral }) => (
          <li key={`${field}:${message}`}>
            {field ? <FieldError field={field} message={message} isNamed={isGeneral} /> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is wrong; where the words fit any field, after its name. Without script the link alone leads there. */
function FieldError({ field, message, isNamed }: { field: string; message: string; isNamed?: boolean }) {
  const id = fieldId(field)
  const label = useSyncExternalStore(
    neverChanges,
    () => labelOn(id),
    () => '',
  )
  return <a href={`#${id}`}>{isNamed && label ? `${label.replace(/[?:]$/, '')}: ${message}` : message}</a>
}

const neverChanges = () => () => undefined

/** Its first words: what follows in a label is a mark. */
function labelOn(id: string): string {
  const label = document.querySelector(`#${CSS.escape(id)} > legend, label[for="${CSS.escape(id)}"]`)
  return label?.firstChild?.textContent?.trim() ?? ''
}
