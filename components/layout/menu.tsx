'use client'

import { usePathname } from 'next/navigation'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'

type MenuProps = { label: ReactNode; children: ReactNode }

/** A native disclosure. Script only closes it: on another page, on Escape, and when the focus leaves. */
export function Menu({ label, children }: MenuProps) {
  const pathname = usePathname()

  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }

  function closeOnLeaving(event: FocusEvent<HTMLDetailsElement>) {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
      event.currentTarget.open = false
  }

  return (
    // The handlers only hear what happens to the controls within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details key={pathname} className="menu" onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <summary>{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}
