import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/choice-field'

/** Rows are never deleted: records refer to them. */
export async function RetiredField() {
  const t = await getTranslations('reference')
  return <CheckboxField name="isRetired" label={t('retire')} hint={t('retireHint')} />
}
