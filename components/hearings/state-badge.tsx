import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { standingOf } from '@/lib/hearings/rules'
import type { HearingState } from '@/prisma/generated/enums'

const TONES: Record<HearingState | 'unrecorded', Tone> = {
  planned: 'info',
  unrecorded: 'warn',
  held: 'good',
  adjourned: 'neutral',
  cancelled: 'neutral',
}

type StateBadgeProps = { hearing: { state: HearingState; onDate: Date; timeZone: string } }

export async function StateBadge({ hearing }: StateBadgeProps) {
  const t = await getTranslations('hearings.state')
  const standing = standingOf(hearing, new Date())
  return <Badge tone={TONES[standing]}>{t(standing)}</Badge>
}
