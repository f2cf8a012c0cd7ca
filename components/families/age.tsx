import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { ageOn, isChild } from '@/lib/families/rules'
import type { ImpreciseDate } from '@/lib/core/dates'

/** "9 years old", or "about 9 years old" where only the year is known. */
export async function Age({ born, today }: { born: ImpreciseDate | null; today: string }) {
  if (!born) return null
  const t = await getTranslations('families')
  const { years, isExact } = ageOn(born, today)
  return (
    <>
      {t(isExact ? 'years' : 'aboutYears', { years })}{' '}
      {isChild(born, today) && <Badge tone="info">{t('child')}</Badge>}
    </>
  )
}
