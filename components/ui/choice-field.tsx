'use client'

import { FieldNotes, controlProps, type FieldProps } from './field'
import { FieldGroup } from './field-group'
import { useField } from './form-context'
import type { Option } from '@/lib/core/form'
import { labelOf } from './select-field'

type ChoiceProps = Omit<FieldProps, 'width'> & { options: Option[]; inline?: boolean }

export function RadioField({ name, label, labelHidden, options, inline, ...props }: ChoiceProps) {
  const { value, saved } = useField(name)
  return (
    <FieldGroup
      {...props}
      isField
      legend={label}
      legendHidden={labelHidden}
      name={name}
      saved={saved && labelOf(options, saved)}
    >
      <Choices type="radio" name={name} group={name} options={options} chosen={[value]} inline={inline} />
    </FieldGroup>
  )
}

/** Posts `name[]`; the schema reads an array at `name`. */
export function CheckboxesField({ name, label, labelHidden, options, inline, ...props }: ChoiceProps) {
  const { values, state } = useField(name)
  const saved = [state.current?.[`${name}[]`] ?? []].flat()
  const differs = state.status === 'conflict' && [...saved].sort().join() !== [...values].sort().join()
  const savedText = differs ? saved.map((value) => labelOf(options, value)).join(', ') : undefined
  return (
    <FieldGroup {...props} isField legend={label} legendHidden={labelHidden} name={name} saved={savedText}>
      <Choices
        type="checkbox"
        name={`${name}[]`}
        group={name}
        options={options}
        chosen={values}
        inline={inline}
      />
    </FieldGroup>
  )
}

/** One box: posts "on", or nothing. */
export function CheckboxField({ name, label, hint }: Omit<FieldProps, 'width' | 'optional' | 'labelHidden'>) {
  const field = useField(name)
  const saved = field.saved === undefined ? undefined : field.saved ? field.strings.yes : field.strings.no
  return (
    <div className={`field ${field.error ? 'field-wrong' : ''}`}>
      <div className="choice">
        <input
          {...controlProps(name, field, hint, saved)}
          type="checkbox"
          defaultChecked={field.value !== ''}
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
      <FieldNotes name={name} hint={hint} error={field.error} saved={saved} />
    </div>
  )
}

type ChoicesProps = {
  type: 'radio' | 'checkbox'
  name: string
  group: string
  options: Option[]
  chosen: string[]
  inline?: boolean
}

function Choices({ type, name, group, options, chosen, inline }: ChoicesProps) {
  const { id } = useField(group)
  return (
    <div className={inline ? 'flex flex-wrap gap-x-6' : ''}>
      {options.map(({ value, label, hint }) => (
        <div key={value} className="choice">
          <input
            type={type}
            id={`${id}-${value}`}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            aria-describedby={hint && `${id}-${value}-hint`}
          />
          <label htmlFor={`${id}-${value}`}>
            {label}
            {hint && (
              <span id={`${id}-${value}-hint`} className="field-hint block">
                {hint}
              </span>
            )}
          </label>
        </div>
      ))}
    </div>
  )
}
