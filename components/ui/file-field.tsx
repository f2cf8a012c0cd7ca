'use client'

import { Field, type FieldProps } from '@/components/ui/field'

const TAKEN =
  '.jpg,.jpeg,.png,.webp,.pdf,.docx,.txt,image/jpeg,image/png,image/webp,application/pdf,text/plain'

export function FileField(props: FieldProps) {
  return (
    <Field {...props} width="half">
      {(control) => <input {...control} type="file" className="control" accept={TAKEN} />}
    </Field>
  )
}
