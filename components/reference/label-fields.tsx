import { getLocale, getTranslations } from 'next-intl/server'
import { FieldGroup } from '@/components/ui/field-group'
import { TextField } from '@/components/ui/text-field'
import { labelLanguages } from '@/lib/reference/schema'

/** One name per language; one of them is enough. */
export async function LabelFields() {
  const t = await getTranslations('reference')
  const names = new Intl.DisplayNames([await getLocale()], { type: 'language' })
  return (
    <FieldGroup legend={t('labels')} hint={t('labelsHint')}>
      {labelLanguages.map((language) => (
        <TextField
          key={language}
          name={`labels.${language}`}
          label={names.of(language) ?? language}
          lang={language}
          width="full"
          optional
        />
      ))}
    </FieldGroup>
  )
}
