import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { momentOf } from '@/lib/hearings/rules'
import type { HearingState } from '@/prisma/generated/enums'

const TONES: Record<HearingState, Tone> = {
  planned: 'info',
  held: 'good',
  adjourned: 'neutral',
  cancelled: 'neutral',
}

type StateBadgeProps = { hearing: { state: HearingState; onDate: Date; timeZone: string } }

export async function StateBadge({ hearing }: StateBadgeProps) {
  const t = await getTranslations('hearings.state')
  const isUntold = hearing.state === 'planned' && momentOf(hearing, new Date()) === 'past'
  if (isUntold) return <Badge tone="warn">{t('untold')}</Badge>
  return <Badge tone={TONES[hearing.state]}>{t(hearing.state)}</Badge>
}
