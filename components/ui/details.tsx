'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'

type DetailsProps = {
  summary: string
  /** Names of the fields within: open when one of them, or a part of it, has a value or an error. */
  names?: string[]
  open?: boolean
  children: ReactNode
}

export function Details({ summary, names = [], open = false, children }: DetailsProps) {
  const { state } = useField('')
  const isWithin = (field: string) =>
    names.some((name) => field === name || field === `${name}[]` || field.startsWith(`${name}.`))
  const isFilled = Object.entries(state.values).some(
    ([field, value]) => isWithin(field) && [value].flat().some((text) => text !== ''),
  )
  const isWrong = state.errors.some(({ field }) => field && isWithin(field))
  return (
    <details className="details" open={open || isFilled || isWrong}>
      <summary>{summary}</summary>
      <div className="details-body">{children}</div>
    </details>
  )
}
