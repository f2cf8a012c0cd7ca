'use client'

import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'search' | 'number' | 'tel' | 'email' | 'password' | 'url'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  maxLength?: number
  /** The language of what is typed, when it is not the language of the page. */
  lang?: string
  /** Choices to pick from while typing; anything else may be typed too. */
  suggestions?: string[]
  /** The same from a datalist of this id elsewhere on the page, where many fields share one. */
  list?: string
}

export function TextField({
  type = 'text',
  inputMode,
  suggestions,
  list,
  autoComplete,
  maxLength,
  lang,
  ...props
}: TextFieldProps) {
  const { value, id } = useField(props.name)
  const isNumber = type === 'number'
  return (
    <Field {...props} width={props.width ?? (isNumber ? 'number' : 'half')}>
      {(control) => (
        <>
          <input
            {...control}
            className="control"
            type={isNumber ? 'text' : type}
            inputMode={isNumber ? 'numeric' : inputMode}
            defaultValue={type === 'password' ? undefined : value}
            autoComplete={autoComplete}
            maxLength={maxLength}
            lang={lang}
            spellCheck={type === 'text' ? undefined : false}
            list={suggestions ? `${id}-list` : list}
          />
          {suggestions && (
            <datalist id={`${id}-list`}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

export function TextArea({
  rows = 4,
  maxLength,
  lang,
  ...props
}: FieldProps & { rows?: number; maxLength?: number; lang?: string }) {
  const { value } = useField(props.name)
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          className="control"
          rows={rows}
          maxLength={maxLength}
          lang={lang}
          defaultValue={value}
        />
      )}
    </Field>
  )
}
