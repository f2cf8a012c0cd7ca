'use client'

import type { FieldProps } from './field'
import { FieldGroup } from './field-group'
import { useField } from './form-context'

type MoneyFieldProps = Omit<FieldProps, 'name' | 'width'> & {
  /** Name of the amount; the currency is posted as `currencyName`. */
  name: string
  currencyName?: string
  currencies: string[]
}

export function MoneyField({
  name,
  currencyName = 'currency',
  currencies,
  label,
  labelHidden,
  ...props
}: MoneyFieldProps) {
  const amount = useField(name)
  const currency = useField(currencyName)
  const differs = amount.saved !== undefined || (currency.saved !== undefined && amount.value !== '')
  const saved = `${amount.state.current?.[name]?.toString() ?? ''} ${currency.state.current?.[currencyName]?.toString() ?? ''}`
  return (
    <FieldGroup
      {...props}
      isField
      name={`${name}-group`}
      legend={label}
      legendHidden={labelHidden}
      error={amount.error ?? currency.error}
      saved={differs ? saved.trim() : undefined}
    >
      <div className="flex gap-2">
        <input
          id={amount.id}
          name={name}
          className="control max-w-40 text-end tabular-nums"
          inputMode="decimal"
          aria-label={amount.strings.amount}
          aria-invalid={amount.error ? true : undefined}
          defaultValue={amount.value}
        />
        <select
          id={currency.id}
          name={currencyName}
          className="control w-auto"
          aria-label={amount.strings.currency}
          defaultValue={currency.value || currencies[0]}
        >
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </div>
    </FieldGroup>
  )
}
