import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { Choices } from './choices'

export async function ListingFields({ bodies, courts }: Pick<Choices, 'bodies' | 'courts'>) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <SelectField name="organisationId" label={t('field.organisation')} options={bodies} />
      <TextField name="list" label={t('field.listedAs')} hint={t('hint.listedAs')} />
      <SelectField
        name="bodyId"
        label={t('field.listedBy')}
        optional
        groups={[
          { label: t('group.bodies'), options: bodies },
          { label: t('group.courts'), options: courts },
        ]}
      />
      <ImpreciseDateField name="listed" label={t('field.listed')} />
      <ImpreciseDateField name="removed" label={t('field.removed')} optional />
    </>
  )
}
