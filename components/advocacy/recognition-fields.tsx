import { getTranslations } from 'next-intl/server'
import { PersonField } from '@/components/incidents/person-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Choices } from './choices'

export async function RecognitionFields({ bodies }: Pick<Choices, 'bodies'>) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <PersonField name="person" label={t('field.person')} hint={t('hint.person')} />
      <SelectField name="bodyId" label={t('field.body')} hint={t('hint.body')} options={bodies} />
      <TextField name="list" label={t('field.list')} hint={t('hint.list')} />
      <ImpreciseDateField name="recognised" label={t('field.recognised')} />
      <TextArea name="criteria" label={t('field.criteria')} hint={t('hint.criteria')} rows={3} optional />
      <ImpreciseDateField name="ended" label={t('field.ended')} optional />
    </>
  )
}
