import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import type { Term, Urgency } from '@/lib/cases/rules'
import { termUrgency } from '@/lib/cases/rules'

const TONES: Record<Urgency, Tone> = { over: 'bad', soon: 'warn', ahead: 'neutral' }

/** How many days a term has left, or since when it is over. */
export async function TermBadge({ term }: { term: Term }) {
  const t = await getTranslations('cases.page')
  const { daysLeft } = term
  return (
    <Badge tone={TONES[termUrgency(term)]}>
      {daysLeft < 0 ? t('ranOut', { count: -daysLeft }) : t('daysLeft', { count: daysLeft })}
    </Badge>
  )
}

/** Nothing for a deadline that lies well ahead. */
export async function DeadlineBadge({ urgency }: { urgency: Urgency }) {
  if (urgency === 'ahead') return null
  const t = await getTranslations('cases.page')
  return <Badge tone={TONES[urgency]}>{t(urgency)}</Badge>
}
