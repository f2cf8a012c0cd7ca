import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { NeedDetail } from '@/lib/support/queries'
import { NeedState } from './need-state'

/** Its states as they followed, with who, when and why. */
export async function NeedHistory({ states, zone }: { states: NeedDetail['states']; zone: string }) {
  if (states.length === 0) return null
  const t = await getTranslations('support.history')
  return (
    <Section title={t('title')}>
      <ol className="grid gap-2">
        {states.map(({ id, state, reason, from, by }) => (
          <li key={id}>
            <NeedState need={{ state, isOverdue: false }} /> <Time at={from} zone={zone} />
            {by && <span className="text-muted"> · {t('by', { name: by.displayName })}</span>}
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
