import { getTranslations } from 'next-intl/server'
import { CheckboxesField } from '@/components/ui/choice-field'
import { DateField, TimeField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { hearingKinds } from '@/lib/hearings/schema'
import type { Option } from '@/lib/core/form'
import { WhichField } from './which-field'
import { whichStrings } from './which-strings'

export type PlanChoices = Record<'courts' | 'judges' | 'prosecutors' | 'defendants' | 'languages', Option[]>

export async function PlanFields({ choices }: { choices: PlanChoices }) {
  const t = await getTranslations('hearings')
  const kinds = hearingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <DateField name="date" label={t('field.date')} />
        <TimeField name="time" label={t('field.time')} hint={t('field.timeHint')} />
      </div>
      <WhichField name="same" {...await whichStrings('plan')} />
      <SelectField name="kind" label={t('field.kind')} options={kinds} />
      <SelectField
        name="courtId"
        label={t('field.court')}
        options={choices.courts}
        blank={t('planning.unknownCourt')}
      />
      <TextField name="room" label={t('field.room')} width="short" optional />
      {choices.defendants.length > 0 && (
        <CheckboxesField name="defendants" label={t('field.defendants')} options={choices.defendants} />
      )}
      <SeatFields seat="judge" people={choices.judges} />
      <SeatFields seat="prosecutor" people={choices.prosecutors} />
      <SelectField name="language" label={t('field.language')} options={choices.languages} optional />
    </>
  )
}

async function SeatFields({ seat, people }: { seat: 'judge' | 'prosecutor'; people: Option[] }) {
  const t = await getTranslations('hearings')
  const isKnown = people.length > 0
  return (
    <>
      {isKnown && (
        <SelectField
          name={`${seat}Id`}
          label={t(`field.${seat}`)}
          options={people}
          blank={t('planning.unknownPerson')}
        />
      )}
      <TextField
        name={`${seat}Name`}
        label={isKnown ? t(`field.${seat}Name`) : t(`field.${seat}`)}
        hint={isKnown ? t(`field.${seat}NameHint`) : undefined}
        optional
      />
    </>
  )
}
