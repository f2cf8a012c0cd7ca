import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { FieldGroup } from '@/components/ui/field-group'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextArea, TextField } from '@/components/ui/text-field'
import { resultKinds, rulingKinds } from '@/lib/cases/proceedings-schema'
import { DefendantsField } from './defendants-field'

export type RulingOptions = {
  defendants: Option[]
  courts: Option[]
  judges: Option[]
  measures: Option[]
  hearings: Option[]
  rulings: Option[]
}

/** One result for all whom it concerns, and a part for each for whom it differs. */
export async function RulingFields(options: RulingOptions) {
  const t = await getTranslations('cases')
  const { defendants, courts, judges, measures } = options
  return (
    <>
      <SelectField
        name="kind"
        label={t('field.rulingKind')}
        options={rulingKinds.map((value) => ({ value, label: t(`ruling.${value}`) }))}
      />
      <ImpreciseDateField name="decided" label={t('field.decided')} />
      <SelectField name="courtId" label={t('field.court')} options={courts} blank={t('field.unknown')} />
      <SelectField
        name="judgeId"
        label={t('field.judge')}
        hint={t('field.judgeHint')}
        options={judges}
        blank={t('field.unknown')}
      />
      <DefendantsField label={t('form.concerns')} defendants={defendants} />
      <FieldGroup legend={t('form.forEverybody')} legendHidden={defendants.length === 1}>
        <ResultFields prefix="" measures={measures} />
      </FieldGroup>
      {defendants.length > 1 &&
        defendants.map(({ value, label }) => (
          <Details key={value} summary={t('form.differs', { name: label })} names={[`of.${value}`]}>
            <p className="field-hint">{t('form.differsHint', { name: label })}</p>
            <ResultFields prefix={`of.${value}.`} measures={measures} isOwn />
          </Details>
        ))}
      <MoreFields {...options} />
    </>
  )
}

type ResultFieldsProps = { prefix: string; measures: Option[]; isOwn?: boolean }

async function ResultFields({ prefix, measures, isOwn }: ResultFieldsProps) {
  const t = await getTranslations('cases')
  return (
    <>
      <SelectField
        name={`${prefix}result`}
        label={t('field.result')}
        blank={isOwn ? t('form.same') : undefined}
        options={resultKinds.map((value) => ({ value, label: t(`result.${value}`) }))}
      />
      <SelectField name={`${prefix}measureId`} label={t('field.measure')} options={measures} optional />
      <DateField name={`${prefix}untilOn`} label={t('field.untilOn')} hint={t('field.untilHint')} optional />
      <TextField
        name={`${prefix}influence`}
        label={t('field.influence')}
        hint={t('field.influenceHint')}
        width="full"
        optional
      />
    </>
  )
}

async function MoreFields({ hearings, rulings }: Pick<RulingOptions, 'hearings' | 'rulings'>) {
  const t = await getTranslations('cases')
  return (
    <Details summary={t('form.more')} names={['hearingId', 'appealOfId', 'inForce', 'note']}>
      <SelectField
        name="hearingId"
        label={t('field.hearing')}
        options={hearings}
        blank={t('field.noHearing')}
        optional
      />
      <SelectField name="appealOfId" label={t('field.appealOf')} options={rulings} optional />
      <ImpreciseDateField name="inForce" label={t('field.inForce')} optional />
      <TextArea name="note" label={t('field.note')} optional />
    </Details>
  )
}
