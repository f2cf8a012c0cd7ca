'use client'

import type { FieldProps } from './field'
import { FieldGroup } from './field-group'
import { useField } from './form-context'

type Part = 'day' | 'month' | 'year'

/** Day and month may stay empty. Posts `name.day`, `name.month`, `name.year`, `name.estimated`. */
export function ImpreciseDateField({ name, label, hint, optional, labelHidden }: Omit<FieldProps, 'width'>) {
  const { state, strings } = useField(name)
  const wrong = state.errors.find(({ field }) => field === name || field?.startsWith(`${name}.`))
  const savedParts = PARTS.map((part) => state.current?.[`${name}.${part}`] ?? '')
    .join(' ')
    .trim()
  const typedParts = PARTS.map((part) => state.values[`${name}.${part}`] ?? '')
    .join(' ')
    .trim()
  const estimated = useField(`${name}.estimated`)
  const savedMark = state.current?.[`${name}.estimated`] ? ` (${strings.estimated})` : ''
  const differs = savedParts !== typedParts || estimated.saved !== undefined
  return (
    <FieldGroup
      isField
      name={name}
      legend={label}
      legendHidden={labelHidden}
      hint={hint ?? strings.dateHint}
      optional={optional}
      error={wrong?.message}
      saved={state.status === 'conflict' && differs ? savedParts + savedMark : undefined}
    >
      <div className="flex flex-wrap items-end gap-3">
        {PARTS.map((part) => (
          <DatePart
            key={part}
            name={`${name}.${part}`}
            part={part}
            isWrong={isWrong(part, name, wrong?.field)}
          />
        ))}
        <div className="choice">
          <input
            type="checkbox"
            id={estimated.id}
            name={`${name}.estimated`}
            defaultChecked={estimated.value !== ''}
          />
          <label htmlFor={estimated.id}>{strings.estimated}</label>
        </div>
      </div>
    </FieldGroup>
  )
}

const PARTS: Part[] = ['day', 'month', 'year']

const isWrong = (part: Part, name: string, field?: string) => field === name || field === `${name}.${part}`

function DatePart({ name, part, isWrong }: { name: string; part: Part; isWrong: boolean }) {
  const { id, value, strings } = useField(name)
  return (
    <div>
      <label htmlFor={id} className="mb-1 block">
        {strings[part]}
      </label>
      <input
        id={id}
        name={name}
        className={`control ${part === 'year' ? 'w-20' : 'w-14'}`}
        inputMode="numeric"
        maxLength={part === 'year' ? 4 : 2}
        defaultValue={value}
        aria-invalid={isWrong || undefined}
      />
    </div>
  )
}
