import { PersonField } from '@/components/incidents/person-field'
import { RepeatField } from '@/components/ui/repeat-field'

type NamedRowsProps = {
  name: string
  legend: string
  hint: string
  label: string
  addLabel: string
  rows: number
}

/** People, a row for each. */
export function NamedRows({ name, legend, hint, label, addLabel, rows }: NamedRowsProps) {
  return (
    <RepeatField
      name={name}
      legend={legend}
      hint={hint}
      addLabel={addLabel}
      rows={Array.from({ length: rows }, (_, at) => (
        <PersonField key={at} name={`${name}.${at}`} label={label} />
      ))}
    />
  )
}
