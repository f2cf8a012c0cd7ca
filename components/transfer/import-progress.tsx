import { getTranslations } from 'next-intl/server'
import { JobProgress } from '@/components/ui/job-progress'
import { percentDone } from '@/lib/transfer/rules'

type ImportProgressProps = {
  state: 'checking' | 'writing' | 'undoing'
  doneCount: number
  rowCount: number
  href: string
}

export async function ImportProgress({ state, href, ...count }: ImportProgressProps) {
  const t = await getTranslations('transfer')
  return (
    <JobProgress
      text={t(`busy.${state}`)}
      label={t(`state.${state}`)}
      percent={percentDone(count)}
      done={t('busy.done', { done: count.doneCount, all: count.rowCount })}
      again={{ href, label: t('busy.again') }}
    />
  )
}
