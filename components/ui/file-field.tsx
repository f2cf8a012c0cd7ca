'use client'

import { Field, type FieldProps } from './field'

const DOCUMENTS =
  '.jpg,.jpeg,.png,.webp,.pdf,.docx,.txt,image/jpeg,image/png,image/webp,application/pdf,text/plain'

/** `taken`: as the attribute `accept` says it. */
export function FileField({ taken = DOCUMENTS, ...props }: FieldProps & { taken?: string }) {
  return (
    <Field {...props} width="half">
      {(control) => <input {...control} type="file" className="control" accept={taken} />}
    </Field>
  )
}
