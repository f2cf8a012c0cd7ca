'use client'

import { useField } from './form-context'

const VERSION = /(^|\.)version$/

/** In a conflict `version` (or `next.version`: of what the form writes beside) becomes that of the newer record, so that saving again keeps what is in the fields. */
export function HiddenField({ name, value }: { name: string; value?: string | number }) {
  const field = useField(name)
  const { status, current } = field.state
  const newer = status === 'conflict' && VERSION.test(name) ? current?.[name]?.toString() : undefined
  const typed = status === 'new' ? undefined : field.value || undefined
  return <input type="hidden" name={name} value={newer ?? typed ?? value ?? field.value} />
}
