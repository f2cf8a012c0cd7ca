import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'

export async function ContextFields({ bodies }: { bodies: Option[] }) {
  const t = await getTranslations('incidents.context')
  return (
    <>
      <TextField name="title" label={t('what')} hint={t('whatHint')} width="full" maxLength={300} />
      <ImpreciseDateField name="occurred" label={t('when')} />
      <SelectField name="bodyId" label={t('body')} options={bodies} optional />
    </>
  )
}
