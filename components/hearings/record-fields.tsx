import { getTranslations } from 'next-intl/server'
import { CheckboxField, RadioField } from '@/components/ui/choice-field'
import { DateField, TimeField } from '@/components/ui/date-field'
import { FieldGroup } from '@/components/ui/field-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { isoDate } from '@/lib/core/dates'
import type { HearingRecord } from '@/lib/hearings/recording'
import { recordedStates } from '@/lib/hearings/schema'
import { AttendanceFields } from './attendance-fields'
import { DetainedFields } from './detained-fields'
import type { RecordChoices } from './record-choices'
import styles from './record.module.css'
import { RulingFields } from './ruling-fields'
import { When } from './when'
import { WhichField } from './which-field'
import { whichStrings } from './which-strings'

const part = (...states: (typeof recordedStates)[number][]) =>
  [styles.part, ...states.map((state) => styles[state])].join(' ')

/** What became of a hearing; the rest of the form goes with the state that is chosen. */
export async function RecordFields({ hearing, choices }: { hearing: HearingRecord; choices: RecordChoices }) {
  const t = await getTranslations('hearings')
  const states = recordedStates.map((value) => ({
    value,
    label: t(`state.${value}`),
    hint: t(`record.stateHint.${value}`),
  }))
  return (
    <div className={styles.fields}>
      <HiddenField name="id" value={hearing.id} />
      <HiddenField name="version" />
      <HiddenField name="next.version" />
      <HiddenField name="detained.version" />
      <RadioField name="state" label={t('record.state')} options={states} />
      <div className={part('held')}>
        <SelectField name="outcomeId" label={t('field.outcome')} options={choices.outcomes} optional />
      </div>
      <div className={part('held', 'adjourned', 'cancelled')}>
        <NextFields hearing={hearing} />
      </div>
      <div className={part('adjourned', 'cancelled')}>
        <SelectField name="reasonId" label={t('field.reason')} options={choices.reasons} optional />
      </div>
      <div className={part('held', 'adjourned', 'cancelled')}>
        <TextArea name="note" label={t('field.note')} optional />
      </div>
      <div className={part('held', 'adjourned')}>
        <AttendanceFields choices={choices} />
      </div>
      <div className={part('held', 'adjourned', 'cancelled')}>
        <DetainedFields standing={hearing.detained} />
      </div>
      {!hearing.hasRuling && choices.defendants.length > 0 && (
        <div className={part('held')}>
          <RulingFields hearing={hearing} choices={choices} />
        </div>
      )}
    </div>
  )
}

async function NextFields({ hearing }: { hearing: HearingRecord }) {
  const t = await getTranslations('hearings.record')
  const { next, onDate, alsoPlanned } = hearing
  if (next && next.state !== 'planned') {
    return (
      <p>
        {t('nextRecorded')}{' '}
        <a href={`/hearings/${next.id}`}>
          <When hearing={{ ...next, timeZone: hearing.timeZone }} />
        </a>
      </p>
    )
  }
  return (
    <FieldGroup legend={t('next')} hint={next ? t('nextStands') : t('nextHint')}>
      {alsoPlanned.length > 0 && (
        <div>
          <p>{t('alsoPlanned')}</p>
          <ul>
            {alsoPlanned.map((planned) => (
              <li key={planned.id}>
                <a href={`/hearings/${planned.id}`}>
                  <When hearing={planned} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap gap-4">
        <DateField name="next.date" label={t('nextDate')} min={isoDate(onDate)} />
        <TimeField name="next.time" label={(await getTranslations('hearings.field'))('time')} />
      </div>
      <WhichField name="next.same" {...await whichStrings('next')} />
      <TextField name="next.room" label={t('nextRoom')} width="short" optional />
      {!next && (
        <div className={styles.unknown}>
          <CheckboxField name="next.isUnknown" label={t('nextUnknown')} />
        </div>
      )}
    </FieldGroup>
  )
}
