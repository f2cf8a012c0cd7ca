import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { Visibility } from '@/prisma/generated/enums'

const TONES: Record<Exclude<Visibility, 'open'>, Tone> = {
  restricted: 'warn',
  proposed: 'info',
  declined: 'neutral',
}

/** Nothing for what everybody may see. */
export async function VisibilityBadge({ visibility }: { visibility: Visibility }) {
  if (visibility === 'open') return null
  const t = await getTranslations('access.visibility')
  return <Badge tone={TONES[visibility]}>{t(visibility)}</Badge>
}
