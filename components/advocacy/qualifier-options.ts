import { getTranslations } from 'next-intl/server'
import { qualifiers } from '@/lib/advocacy/schema'

/** How exact a number is, as choices. */
export async function qualifierOptions() {
  const t = await getTranslations('advocacy.qualifier')
  return qualifiers.map((value) => ({ value, label: t(value) }))
}
