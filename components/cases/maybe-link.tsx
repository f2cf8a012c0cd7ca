import type { ReactNode } from 'react'

/** A link for those who may go there, and the words alone for others. */
export function MaybeLink({ href, children }: { href?: string | false; children: ReactNode }) {
  return href ? <a href={href}>{children}</a> : <>{children}</>
}
