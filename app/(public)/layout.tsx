import type { ReactNode } from 'react'
import { PublicShell } from '@/components/layout/public-shell'

/** Says nothing of the organisation: anybody may find the address. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell organisation="Vicdan">{children}</PublicShell>
}
