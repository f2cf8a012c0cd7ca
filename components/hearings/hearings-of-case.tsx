import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { HearingRow } from '@/lib/hearings/list'
import { HearingList } from './hearing-list'

type HearingsOfCaseProps = { rows: HearingRow[]; caseId: string; canPlan?: boolean; hasObservers?: boolean }

/** The section of a case: its hearings, the latest first. */
export async function HearingsOfCase({ rows, caseId, canPlan, hasObservers }: HearingsOfCaseProps) {
  const t = await getTranslations('hearings')
  const plan = canPlan && (
    <ButtonLink small href={`/hearings/new?case=${caseId}`}>
      {t('plan')}
    </ButtonLink>
  )
  if (rows.length === 0) {
    return (
      <Section title={t('title')}>
        <EmptyState title={t('none.ofCase')} action={plan} />
      </Section>
    )
  }
  return (
    <Section title={t('title')} action={plan}>
      <HearingList rows={rows} hasCase={false} hasObservers={hasObservers} />
    </Section>
  )
}
