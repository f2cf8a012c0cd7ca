import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { ExportState } from '@/prisma/generated/enums'

const TONES: Record<ExportState, Tone> = {
  ...{ waiting: 'warn', declined: 'bad', writing: 'info', ready: 'good', failed: 'bad' },
}

export async function ExportBadge({ state }: { state: ExportState }) {
  const t = await getTranslations('export.state')
  return <Badge tone={TONES[state]}>{t(state)}</Badge>
}
