import { getTranslations } from 'next-intl/server'

/** How many, and that there were more whom nobody counted. */
export async function NumberOfPeople({ number }: { number: { known: number; isMore: boolean } }) {
  const t = await getTranslations('incidents.number')
  if (number.known === 0) return number.isMore ? t('unknown') : null
  return t(number.isMore ? 'more' : 'known', { count: number.known })
}
