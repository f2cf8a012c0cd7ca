import { getTranslations } from 'next-intl/server'

/** For the hearing that is planned, and for the one that follows another. */
export async function whichStrings(of: 'plan' | 'next') {
  const t = await getTranslations('hearings.which')
  return {
    label: t('question'),
    options: [
      { value: 'this', label: t(of === 'plan' ? 'this' : 'thisNext') },
      { value: 'another', label: t('another') },
    ],
  }
}
