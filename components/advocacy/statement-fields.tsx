import { getTranslations } from 'next-intl/server'
import { PersonField } from '@/components/incidents/person-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Choices } from './choices'
import { NamedRows } from './named-rows'

export async function StatementFields({ languages, rows }: Pick<Choices, 'languages'> & { rows: number }) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <PersonField name="speaker" label={t('field.speaker')} hint={t('hint.speaker')} />
      <TextArea name="text" label={t('field.text')} hint={t('hint.text')} rows={6} />
      <SelectField name="language" label={t('field.language')} width="short" optional options={languages} />
      <ImpreciseDateField name="said" label={t('field.said')} optional />
      <TextField name="occasion" label={t('field.occasion')} hint={t('hint.occasion')} optional />
      <NamedRows
        name="about"
        legend={t('field.about')}
        hint={t('hint.person')}
        label={t('field.person')}
        addLabel={t('addPerson')}
        rows={rows}
      />
    </>
  )
}
