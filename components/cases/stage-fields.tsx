import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { stages } from '@/lib/cases/schema'

export async function StageFields({ optional }: { optional?: boolean }) {
  const t = await getTranslations('cases')
  return (
    <>
      <SelectField
        name="stage"
        label={t('field.stage')}
        optional={optional}
        options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
      />
      <ImpreciseDateField name="from" label={t('field.from')} optional={optional} />
    </>
  )
}
