import type { ReactNode } from 'react'

/** Says that there is nothing, why that may be, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-start gap-3 rounded-lg border border-dashed border-edge px-4 py-6">
      <p className="font-semibold">{title}</p>
      {children && <div className="text-muted">{children}</div>}
      {action}
    </div>
  )
}
