import { getLocale, getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import { nameLanguages } from '@/lib/people/schema'

/** The language a name is written in. */
export async function LanguageField() {
  const t = await getTranslations('people')
  const names = new Intl.DisplayNames([await getLocale()], { type: 'language' })
  return (
    <SelectField
      name="language"
      label={t('language')}
      width="short"
      optional
      options={nameLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
    />
  )
}
