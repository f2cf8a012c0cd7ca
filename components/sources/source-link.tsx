import type { ReactNode } from 'react'
import type { SourceKind } from '@/lib/sources/schema'

/** The record that a source is added to, and the page to come back to. */
type Target = { kind: SourceKind; record: string; back: string }

export function SourceLink({ children, ...target }: Target & { children: ReactNode }) {
  return <a href={newSourceAddress(target)}>{children}</a>
}

export const newSourceAddress = (target: Target) => `/sources/new?${new URLSearchParams(target).toString()}`
