import { NotHere } from '@/components/layout/not-here'
import { PublicShell } from '@/components/layout/public-shell'

export default function NotFound() {
  return (
    <PublicShell organisation="Vicdan">
      <NotHere />
    </PublicShell>
  )
}
