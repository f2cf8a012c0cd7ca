'use client'

import { useState, type ReactNode } from 'react'
import { filledRows } from '@/lib/core/form'
import { useField } from './form-context'

type RepeatFieldProps = {
  /** Fields within are named `name.N.part`; what they start with must be empty, so that blank rows are dropped. */
  name: string
  legend: string
  hint?: string
  addLabel?: string
  /** As many rows as there may be; the first blank one is shown, without script the first three. */
  rows: ReactNode[]
}

const BLANK_WITHOUT_SCRIPT = 3

export function RepeatField({ name, legend, hint, addLabel, rows }: RepeatFieldProps) {
  const { state, strings, error, id } = useField(name)
  const [added, setAdded] = useState(0)
  const lastFilled = (filledRows(state.values, name).at(-1) ?? -1) + 1
  const shown = Math.min(rows.length, lastFilled + 1 + added)
  return (
    <fieldset className="field group" id={id} tabIndex={-1}>
      <legend className="group-legend">{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
      {rows.map((row, at) => (
        <div
          key={at}
          className={`repeat-row ${at < shown ? '' : at < shown + BLANK_WITHOUT_SCRIPT - 1 ? 'without-script' : 'hidden'}`}
        >
          {row}
        </div>
      ))}
      {shown < rows.length && (
        <button
          type="button"
          className="button button-secondary with-script"
          onClick={() => {
            setAdded(added + 1)
          }}
        >
          {addLabel ?? strings.addAnother}
        </button>
      )}
    </fieldset>
  )
}
