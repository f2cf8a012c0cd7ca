'use client'

import type { Option } from '@/lib/core/form'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'

export type OptionGroup = { label: string; options: Option[] }

type SelectFieldProps = FieldProps & {
  options?: Option[]
  groups?: OptionGroup[]
  /** The text of the empty choice; false leaves it out. */
  blank?: string | false
}

export function SelectField({ options = [], groups = [], blank, ...props }: SelectFieldProps) {
  const { value, saved, strings } = useField(props.name)
  const all = [...options, ...groups.flatMap((group) => group.options)]
  return (
    <Field width="half" {...props} saved={saved && labelOf(all, saved)}>
      {(control) => (
        <select {...control} className="control" defaultValue={value}>
          {blank !== false && <option value="">{blank ?? strings.pick}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

export const labelOf = (options: Option[], value: string) =>
  options.find((option) => option.value === value)?.label ?? value
