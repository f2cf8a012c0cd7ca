import { getTranslations } from 'next-intl/server'
import type { NeedRow } from '@/lib/support/row'
import { NeedLinks } from './need-links'

export async function MyTasks({ rows }: { rows: NeedRow[] }) {
  const t = await getTranslations('support.myTasks')
  return <NeedLinks rows={rows} to="tasks" empty={t('empty')} />
}
