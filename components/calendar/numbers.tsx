import { getTranslations } from 'next-intl/server'
import { NeedCounts } from '@/components/support/need-counts'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import type { MyDay } from '@/lib/calendar/queries'

/** For those who count and do not record. */
export async function Numbers({ hearingCounts, needCounts }: Pick<MyDay, 'hearingCounts' | 'needCounts'>) {
  const t = await getTranslations('day')
  return (
    <>
      {hearingCounts && (
        <Section title={t('numbers')} lead={t('numbersLead')} panel>
          <DescriptionList
            facts={(['held', 'adjourned', 'cancelled', 'planned'] as const).map((key) => ({
              label: t(key),
              value: hearingCounts[key],
            }))}
          />
        </Section>
      )}
      {needCounts && (
        <Section title={t('needs')} lead={t('needsLead')} panel>
          <NeedCounts rows={needCounts} />
        </Section>
      )}
    </>
  )
}
