import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { NeedRow } from '@/lib/support/row'
import type { NeedStateKind } from '@/prisma/generated/enums'

const TONES: Record<NeedStateKind, Tone> = {
  proposed: 'info',
  open: 'warn',
  assigned: 'info',
  done: 'good',
  dropped: 'neutral',
}

export async function NeedState({
  need: { state, isOverdue },
}: {
  need: Pick<NeedRow, 'state' | 'isOverdue'>
}) {
  const t = await getTranslations('support')
  return (
    <>
      {state && <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>}
      {isOverdue && (
        <>
          {' '}
          <Badge tone="bad">{t('overdue')}</Badge>
        </>
      )}
    </>
  )
}
