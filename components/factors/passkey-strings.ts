import { getTranslations } from 'next-intl/server'

export async function passkeyStrings(submit: string) {
  const t = await getTranslations('factors.passkey')
  return { submit, busy: t('busy'), failed: t('failed'), name: t('name'), nameHint: t('nameHint') }
}
