import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/choice-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Choices } from './choices'
import { qualifierOptions } from './qualifier-options'

type FigureFieldsProps = Pick<Choices, 'bodies' | 'figureSubjects'>

export async function FigureFields({ bodies, figureSubjects }: FigureFieldsProps) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <SelectField name="bodyId" label={t('field.figureBody')} options={bodies} />
      <SelectField name="subjectId" label={t('field.figureSubject')} options={figureSubjects} />
      <SelectField
        name="qualifier"
        label={t('field.qualifier')}
        width="short"
        blank={false}
        options={await qualifierOptions()}
      />
      <TextField name="value" type="number" label={t('field.value')} hint={t('hint.value')} />
      <ImpreciseDateField name="asOf" label={t('field.asOf')} />
      <CheckboxField name="isOverPeriod" label={t('field.isOverPeriod')} hint={t('hint.isOverPeriod')} />
      <TextField name="region" label={t('field.region')} hint={t('hint.region')} optional />
      <TextArea name="note" label={t('field.figureNote')} hint={t('hint.figureNote')} rows={3} optional />
    </>
  )
}
