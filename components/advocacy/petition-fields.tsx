import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Choices } from './choices'
import { qualifierOptions } from './qualifier-options'

export async function PetitionFields({ bodies, courts }: Pick<Choices, 'bodies' | 'courts'>) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <TextField name="title" label={t('field.title')} hint={t('hint.petition')} width="full" />
      <SelectField
        name="addresseeId"
        label={t('field.addressee')}
        optional
        groups={[
          { label: t('group.bodies'), options: bodies },
          { label: t('group.courts'), options: courts },
        ]}
      />
      <TextField name="addressee" label={t('field.addresseeName')} hint={t('hint.addressee')} optional />
      <TextArea name="demand" label={t('field.demand')} rows={3} />
      <SelectField
        name="qualifier"
        label={t('field.qualifier')}
        width="short"
        optional
        options={await qualifierOptions()}
      />
      <TextField name="signatures" type="number" label={t('field.signatures')} optional />
      <ImpreciseDateField name="handedIn" label={t('field.handedIn')} optional />
    </>
  )
}
