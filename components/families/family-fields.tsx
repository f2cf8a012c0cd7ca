import { getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'

export async function FamilyFields({ coordinators }: { coordinators: Option[] }) {
  const t = await getTranslations('families.fields')
  return (
    <>
      <TextField name="name" label={t('name')} maxLength={200} />
      <TextField name="region" label={t('region')} maxLength={200} optional />
      <SelectField
        name="coordinatorId"
        label={t('coordinator')}
        hint={t('coordinatorHint')}
        options={coordinators}
        optional
      />
    </>
  )
}
