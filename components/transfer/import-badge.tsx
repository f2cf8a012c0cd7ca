import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { ShownFate } from '@/lib/transfer/schema'
import type { ImportState } from '@/prisma/generated/enums'

const TONES: Record<ImportState, Tone> = {
  ...{ mapping: 'warn', checking: 'info', checked: 'warn', writing: 'info' },
  ...{ written: 'good', undoing: 'info', undone: 'neutral' },
}

export async function ImportBadge({ state, isPartly }: { state: ImportState; isPartly: boolean }) {
  const t = await getTranslations('transfer.state')
  return <Badge tone={TONES[state]}>{t(isPartly ? 'partly' : state)}</Badge>
}

const FATE_TONES: Record<ShownFate, Tone> = {
  ...{ new: 'good', known: 'info', ask: 'warn', decided: 'info' },
  ...{ repeated: 'neutral', refused: 'bad', empty: 'neutral' },
}

export async function FateBadge({ fate }: { fate: ShownFate }) {
  const t = await getTranslations('transfer.fate')
  return <Badge tone={FATE_TONES[fate]}>{t(fate)}</Badge>
}
