import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { FieldGroup } from '@/components/ui/field-group'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { MoneyField } from '@/components/ui/money-field'
import { RepeatField } from '@/components/ui/repeat-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextArea, TextField } from '@/components/ui/text-field'
import { regimes, sentenceKinds } from '@/lib/cases/proceedings-schema'
import { currencies } from '@/lib/core/fields'

const MOST_LEGS = 12
/** That of the courts. */
const COURTS_CURRENCY = 'RUB'

type SentenceFieldsProps = { rulings: Option[]; currency?: string }

/** `currency`: that of a fine which is in none of the usual ones. */
export async function SentenceFields({ rulings, currency = COURTS_CURRENCY }: SentenceFieldsProps) {
  const t = await getTranslations('cases')
  return (
    <>
      <SelectField
        name="kind"
        label={t('field.sentenceKind')}
        options={sentenceKinds.map((value) => ({ value, label: t(`sentence.${value}`) }))}
      />
      <SelectField name="rulingId" label={t('field.ruling')} options={rulings} optional />
      <FieldGroup legend={t('field.length')} hint={t('field.lengthHint')}>
        <LengthFields prefix="" />
      </FieldGroup>
      <RepeatField
        name="legs"
        legend={t('form.legs')}
        hint={t('form.legsHint')}
        addLabel={t('form.addLeg')}
        rows={Array.from({ length: MOST_LEGS }, (_, at) => (
          <LegFields key={at} prefix={`legs.${at}.`} />
        ))}
      />
      <MoneyField
        name="fine"
        label={t('field.fine')}
        currencies={[...new Set([COURTS_CURRENCY, ...currencies, currency])]}
        optional
      />
      <Details summary={t('form.moreSentence')} names={['starts', 'creditDays', 'note']}>
        <ImpreciseDateField name="starts" label={t('field.starts')} optional />
        <TextField name="creditDays" type="number" label={t('field.creditDays')} optional />
        <TextArea name="note" label={t('field.note')} optional />
      </Details>
    </>
  )
}

async function LegFields({ prefix }: { prefix: string }) {
  const t = await getTranslations('cases')
  return (
    <>
      <SelectField
        name={`${prefix}regime`}
        label={t('field.regime')}
        options={regimes.map((value) => ({ value, label: t(`regime.${value}`) }))}
      />
      <LengthFields prefix={prefix} />
    </>
  )
}

async function LengthFields({ prefix }: { prefix: string }) {
  const t = await getTranslations('cases.field')
  return (
    <div className="flex flex-wrap gap-3">
      {(['years', 'months', 'days'] as const).map((unit) => (
        <TextField key={unit} name={`${prefix}${unit}`} type="number" label={t(unit)} />
      ))}
    </div>
  )
}
