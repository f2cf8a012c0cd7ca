import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { SelectField } from '@/components/ui/select-field'
import { resultKinds, rulingKinds } from '@/lib/cases/proceedings-schema'
import type { HearingRecord } from '@/lib/hearings/recording'
import { rulingKindOf } from '@/lib/hearings/rules'
import type { RecordChoices } from './record-choices'

/** One ruling for all whom the hearing concerned, and what differs for one of them. */
export async function RulingFields({ hearing, choices }: { hearing: HearingRecord; choices: RecordChoices }) {
  const t = await getTranslations('hearings')
  const ofCase = await getTranslations('cases')
  const usual = rulingKindOf(hearing.kind)
  const kinds = rulingKinds
    .filter((kind) => kind !== usual)
    .map((value) => ({ value, label: ofCase(`ruling.${value}`) }))
  const results = resultKinds.map((value) => ({ value, label: ofCase(`result.${value}`) }))
  return (
    <Details summary={t('record.ruling')} names={['ruling']}>
      <p className="field-hint">{t('record.rulingLead')}</p>
      <SelectField
        name="ruling.kind"
        label={t('record.rulingKind')}
        options={kinds}
        blank={ofCase(`ruling.${usual}`)}
      />
      <SelectField name="ruling.result" label={t('record.rulingResult')} options={results} />
      <SelectField
        name="ruling.measureId"
        label={t('record.rulingMeasure')}
        options={choices.measures}
        optional
      />
      <DateField name="ruling.untilOn" label={t('record.rulingUntil')} optional />
      {choices.defendants.length > 1 &&
        choices.defendants.map(({ value, label }) => (
          <SelectField
            key={value}
            name={`ruling.of.${value}`}
            label={t('record.rulingOf', { name: label })}
            options={results}
            blank={t('record.rulingSame')}
          />
        ))}
    </Details>
  )
}
