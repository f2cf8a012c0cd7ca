'use client'

import { RadioField } from '@/components/ui/choice-field'
import { useField } from '@/components/ui/form-context'

type WhichFieldProps = { name: string; label: string; options: { value: string; label: string }[] }

/** Asked only when the day that was typed is one on which the case has a hearing already. */
export function WhichField({ name, label, options }: WhichFieldProps) {
  const { error, value } = useField(name)
  return error || value ? <RadioField name={name} label={label} options={options} /> : null
}
