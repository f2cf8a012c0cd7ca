import { getTranslations } from 'next-intl/server'
import type { NeedRow } from '@/lib/support/row'
import { NeedLinks } from './need-links'

export async function OverdueNeeds({ rows }: { rows: NeedRow[] }) {
  const t = await getTranslations('support.overdueNeeds')
  return <NeedLinks rows={rows} to="needs" empty={t('empty')} />
}
