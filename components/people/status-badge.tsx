import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { PrisonerStatus } from '@/prisma/generated/enums'

const TONES: Record<PrisonerStatus, Tone> = {
  in_custody: 'bad',
  serving: 'bad',
  disappeared: 'bad',
  house_arrest: 'warn',
  wanted: 'warn',
  at_liberty: 'info',
  released: 'good',
  exchanged: 'good',
  died: 'neutral',
}

/** Nothing for somebody who is no prisoner. */
export async function StatusBadge({ status }: { status: PrisonerStatus | null }) {
  if (!status) return null
  const t = await getTranslations('people.status')
  return <Badge tone={TONES[status]}>{t(status)}</Badge>
}
