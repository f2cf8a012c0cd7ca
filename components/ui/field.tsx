'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

export type FieldProps = {
  name: string
  label: string
  hint?: string
  optional?: boolean
  /** Only for those who hear the page, where a heading or a table already says it. */
  labelHidden?: boolean
  width?: 'full' | 'half' | 'short' | 'number'
}

/** Label, hint, what is wrong, and what was saved meanwhile, around one control. */
export function Field({
  name,
  label,
  hint,
  optional,
  labelHidden,
  width = 'full',
  saved,
  children,
}: FieldProps & { saved?: string; children: (control: ControlProps) => ReactNode }) {
  const field = useField(name)
  const shown = saved ?? field.saved
  return (
    <div className={`field field-${width} ${field.error ? 'field-wrong' : ''}`}>
      <label htmlFor={field.id} className={labelHidden ? 'sr-only' : 'field-label'}>
        {label}
        {optional && field.marksOptional && <span className="field-optional"> {field.strings.optional}</span>}
      </label>
      <FieldNotes name={name} hint={hint} error={field.error} saved={shown} />
      {children(controlProps(name, field, hint, shown))}
    </div>
  )
}

export type ControlProps = {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

type FieldState = { id: string; error?: string }

export function controlProps(
  name: string,
  { id, error }: FieldState,
  hint?: string,
  saved?: string,
): ControlProps {
  const notes = [hint && `${id}-hint`, error && `${id}-error`, saved !== undefined && `${id}-saved`].filter(
    Boolean,
  )
  return {
    id,
    name,
    ...(notes.length > 0 && { 'aria-describedby': notes.join(' ') }),
    ...(error && { 'aria-invalid': true }),
  }
}

export function FieldNotes({
  name,
  hint,
  error,
  saved,
}: {
  name: string
  hint?: string
  error?: string
  saved?: string
}) {
  const { id, strings } = useField(name)
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {saved !== undefined && (
        <p id={`${id}-saved`} className="field-saved">
          {strings.meanwhile} <b>{saved || strings.empty}</b>
        </p>
      )}
    </>
  )
}
