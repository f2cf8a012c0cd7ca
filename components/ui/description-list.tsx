import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode }

/** What has no value is left out. */
export function DescriptionList({ facts }: { facts: (Fact | false | null | undefined)[] }) {
  const shown = facts.filter((fact): fact is Fact =>
    Boolean(fact && fact.value !== null && fact.value !== undefined && fact.value !== ''),
  )
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
