import { getTranslations } from 'next-intl/server'
import { CheckboxField, RadioField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { nameKinds } from '@/lib/people/schema'
import { LanguageField } from './language-field'

export async function NameFields({ isShown = false }: { isShown?: boolean }) {
  const t = await getTranslations('people')
  return (
    <>
      <TextField name="text" label={t('name')} hint={t('names.textHint')} />
      <LanguageField />
      <RadioField
        name="kind"
        label={t('names.kindLabel')}
        options={nameKinds.map((value) => ({ value, label: t(`nameKind.${value}`) }))}
      />
      {!isShown && <CheckboxField name="isShown" label={t('names.show')} hint={t('names.showHint')} />}
    </>
  )
}
