import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextArea } from '@/components/ui/text-field'
import { resultKinds } from '@/lib/cases/proceedings-schema'

export type MotionOptions = { kinds: Option[]; defendants: Option[]; rulings: Option[] }

export async function MotionFields({ kinds, defendants, rulings }: MotionOptions) {
  const t = await getTranslations('cases')
  return (
    <>
      <SelectField name="kindId" label={t('field.motionKind')} options={kinds} />
      <TextArea name="request" label={t('field.request')} rows={3} />
      <ImpreciseDateField name="filed" label={t('field.filed')} />
      <SelectField
        name="defendantId"
        label={t('field.defendant')}
        options={defendants}
        blank={t('field.everybody')}
        optional
      />
      <Details summary={t('form.outcome')} names={['result', 'rulingId']}>
        <SelectField
          name="result"
          label={t('field.result')}
          options={resultKinds.map((value) => ({ value, label: t(`result.${value}`) }))}
          optional
        />
        <SelectField name="rulingId" label={t('field.ruling')} options={rulings} optional />
      </Details>
    </>
  )
}
