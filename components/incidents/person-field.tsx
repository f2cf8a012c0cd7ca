import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'

type PersonFieldProps = {
  /** The field of the form that holds who is meant: posts `name.name` and `name.keptId`. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  labelHidden?: boolean
  suggestions?: string[]
}

/** A person, or a case, by name: saving finds the record, and keeps the one that stood there. */
export function PersonField({ name, ...field }: PersonFieldProps) {
  return (
    <>
      <TextField name={`${name}.name`} maxLength={200} {...field} />
      <HiddenField name={`${name}.keptId`} />
    </>
  )
}
