import { useId, type ReactNode } from 'react'

type SectionProps = {
  title: string
  /** A link or button beside the heading. */
  action?: ReactNode
  lead?: ReactNode
  /** On a surface of its own. */
  panel?: boolean
  id?: string
  children: ReactNode
}

export function Section({ title, action, lead, panel, id, children }: SectionProps) {
  const headingId = useId()
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={`grid content-start gap-3 ${panel ? 'panel' : ''}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={headingId}>{title}</h2>
        {action && <div className="no-print flex flex-wrap gap-2">{action}</div>}
      </div>
      {lead && <p className="text-muted">{lead}</p>}
      {children}
    </section>
  )
}
