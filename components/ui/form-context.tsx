'use client'

import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/core/form'

/** What the parts of a form say by themselves, in the reader's language. */
export type FormStrings = {
  optional: string
  pick: string
  yes: string
  no: string
  empty: string
  meanwhile: string
  addAnother: string
  amount: string
  currency: string
  day: string
  month: string
  year: string
  estimated: string
  dateHint: string
}

type FormContextValue = { state: FormState; strings: FormStrings; marksOptional: boolean }

const NO_STRINGS: FormStrings = {
  optional: '',
  pick: '',
  yes: '',
  no: '',
  empty: '',
  meanwhile: '',
  addAnother: '',
  amount: '',
  currency: '',
  day: '',
  month: '',
  year: '',
  estimated: '',
  dateHint: '',
}

export const FormContext = createContext<FormContextValue>({
  state: { status: 'new', values: {}, errors: [] },
  strings: NO_STRINGS,
  marksOptional: true,
})

export const fieldId = (name: string) => `f-${name.replace('[]', '').replaceAll('.', '-')}`

/** The last value typed, what is wrong with it, and in a conflict what is saved now. */
export function useField(name: string) {
  const { state, strings, marksOptional } = useContext(FormContext)
  const value = single(state.values[name])
  const saved = state.current && single(state.current[name])
  return {
    id: fieldId(name),
    value,
    values: [state.values[`${name}[]`] ?? []].flat(),
    error: state.errors.find(({ field }) => field === name)?.message,
    saved: state.status === 'conflict' && saved !== value ? saved : undefined,
    state,
    strings,
    marksOptional,
  }
}

const single = (value: string | string[] | undefined) => [value].flat()[0] ?? ''
