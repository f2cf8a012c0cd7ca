'use client'

import type { ReactNode } from 'react'
import { FieldNotes } from './field'
import { useField } from './form-context'

type FieldGroupProps = {
  legend: string
  hint?: string
  optional?: boolean
  /** Looks like the label of one field; a group of fields has a heading. */
  isField?: boolean
  legendHidden?: boolean
  /** Where an error of the whole group lands. */
  name?: string
  error?: string
  saved?: string
  children: ReactNode
}

export function FieldGroup({
  legend,
  hint,
  optional,
  isField,
  legendHidden,
  name = '',
  children,
  ...shown
}: FieldGroupProps) {
  const field = useField(name)
  const error = shown.error ?? (name ? field.error : undefined)
  const notes = [hint && `${field.id}-hint`, error && `${field.id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      id={name ? field.id : undefined}
      tabIndex={name ? -1 : undefined}
      aria-describedby={name && notes ? notes : undefined}
      className={`field group ${error ? 'field-wrong' : ''}`}
    >
      <legend className={legendHidden ? 'sr-only' : isField ? 'field-label' : 'group-legend'}>
        {legend}
        {optional && field.marksOptional && <span className="field-optional"> {field.strings.optional}</span>}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} saved={shown.saved} />
      {children}
    </fieldset>
  )
}
