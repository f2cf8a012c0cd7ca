'use client'

import { Field, type FieldProps } from './field'
import { useField } from './form-context'

type Bounds = { min?: string; max?: string }

export function DateField({ min, max, ...props }: FieldProps & Bounds) {
  return <NativeField type="date" min={min} max={max} {...props} />
}

export function TimeField({ min, max, ...props }: FieldProps & Bounds) {
  return <NativeField type="time" min={min} max={max} {...props} />
}

function NativeField({ type, min, max, ...props }: FieldProps & Bounds & { type: 'date' | 'time' }) {
  const { value } = useField(props.name)
  return (
    <Field width="short" {...props}>
      {(control) => (
        <input {...control} className="control" type={type} min={min} max={max} defaultValue={value} />
      )}
    </Field>
  )
}
