import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'

export async function DeadlineFields({ defendants }: { defendants: Option[] }) {
  const t = await getTranslations('cases.field')
  return (
    <>
      <TextField name="title" label={t('title')} width="full" />
      <DateField name="dueOn" label={t('dueOn')} />
      <TextField name="basis" label={t('basis')} hint={t('basisHint')} optional />
      {defendants.length > 1 && (
        <SelectField
          name="defendantId"
          label={t('defendant')}
          options={defendants}
          blank={t('everybody')}
          optional
        />
      )}
    </>
  )
}
