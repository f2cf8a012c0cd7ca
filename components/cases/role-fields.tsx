import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'

/** For whom and how long somebody has a role. */
export async function RoleFields({ defendants }: { defendants: Option[] }) {
  const t = await getTranslations('cases.field')
  return (
    <>
      <SelectField
        name="defendantId"
        label={t('defendant')}
        hint={t('roleDefendantHint')}
        options={defendants}
        blank={t('everybody')}
        optional
      />
      <ImpreciseDateField name="from" label={t('from')} optional />
      <ImpreciseDateField name="to" label={t('to')} optional />
    </>
  )
}
