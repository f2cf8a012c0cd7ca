import type { ReactNode } from 'react'

type SourceLinkProps = {
  kind: 'custody-period' | 'wanted-notice'
  record: string
  back: string
  children: ReactNode
}

export function SourceLink({ kind, record, back, children }: SourceLinkProps) {
  return <a href={`/sources/new?${new URLSearchParams({ kind, record, back })}`}>{children}</a>
}
