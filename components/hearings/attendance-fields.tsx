import { getTranslations } from 'next-intl/server'
import { CheckboxesField, RadioField } from '@/components/ui/choice-field'
import { Details } from '@/components/ui/details'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { interpreters, opennesses, presences } from '@/lib/hearings/schema'
import type { RecordChoices } from './record-choices'

const counts = ['relatives', 'observers', 'diplomats', 'press'] as const

/** Who came, how it was in the court room, and the violations seen. */
export async function AttendanceFields({ choices }: { choices: RecordChoices }) {
  const t = await getTranslations('hearings')
  const form = await getTranslations('form')
  // A radio button cannot be taken back; this one can be chosen instead.
  const notKnown = { value: '', label: t('notKnown') }
  const options = (group: string, keys: readonly string[]) =>
    keys.map((value) => ({ value, label: t(`${group}.${value}`) }))
  return (
    <>
      <Details summary={t('record.who')} names={[...counts]}>
        <p className="field-hint">{t('record.whoHint')}</p>
        <div className="flex flex-wrap gap-4">
          {counts.map((name) => (
            <TextField key={name} name={name} type="number" label={t(`field.${name}`)} />
          ))}
        </div>
      </Details>
      <Details
        summary={t('record.inside')}
        names={['openness', 'closedReason', 'isByVideo', 'interpreter', 'presence']}
      >
        <RadioField
          name="openness"
          label={t('field.openness')}
          options={[...options('openness', opennesses), notKnown]}
        />
        <TextField name="closedReason" label={t('field.closedReason')} optional />
        <RadioField
          name="isByVideo"
          label={t('field.video')}
          options={[{ value: 'yes', label: form('yes') }, { value: 'no', label: form('no') }, notKnown]}
          inline
        />
        <SelectField name="language" label={t('field.language')} options={choices.languages} optional />
        <RadioField
          name="interpreter"
          label={t('field.interpreter')}
          options={[...options('interpreter', interpreters), notKnown]}
        />
        {choices.defendants.map(({ value, label }) => (
          <SelectField
            key={value}
            name={`presence.${value}`}
            label={t('field.presence', { name: label })}
            options={options('presence', presences)}
            optional
          />
        ))}
      </Details>
      <Details summary={t('record.violations')} names={['violations']}>
        <CheckboxesField name="violations" label={t('field.violations')} options={choices.violations} />
      </Details>
    </>
  )
}
