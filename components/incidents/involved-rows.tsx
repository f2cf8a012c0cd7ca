import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { RepeatField } from '@/components/ui/repeat-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'
import { PersonField } from './person-field'

export type RowChoices = {
  /** Names that are likely here: of the case, or of the person it was opened from. */
  people: string[]
  groups: Option[]
  outcomes: Option[]
  roles: Option[]
  degrees: Option[]
  organisations: Option[]
}

type RowsProps = { choices: RowChoices; filled: number }

const BLANK_VICTIMS = 8
const BLANK_PLACES = 6
const BLANK_PERPETRATORS = 3

const numbers = (length: number) => Array.from({ length }, (_, at) => at)

/** Named people, and the unnamed by group and number. */
export async function VictimRows({ choices, filled }: RowsProps) {
  const t = await getTranslations('incidents.victims')
  return (
    <RepeatField
      name="victims"
      legend={t('title')}
      hint={t('hint')}
      addLabel={t('another')}
      rows={numbers(filled + BLANK_VICTIMS).map((at) => (
        <VictimRow key={at} name={`victims.${at}`} choices={choices} />
      ))}
    />
  )
}

async function VictimRow({ name, choices }: { name: string; choices: RowChoices }) {
  const t = await getTranslations('incidents.victims')
  const more = ['outcome', 'outcomeReason'].map((part) => `${name}.${part}`)
  return (
    <>
      <PersonField name={name} label={t('name')} suggestions={choices.people} optional />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <SelectField
          name={`${name}.groupId`}
          label={t('group')}
          options={choices.groups}
          width="short"
          optional
        />
        <TextField name={`${name}.count`} type="number" label={t('count')} optional />
      </div>
      <SelectField name={`${name}.outcomeId`} label={t('outcome')} options={choices.outcomes} optional />
      <Details summary={t('more')} names={more}>
        <ImpreciseDateField name={`${name}.outcome`} label={t('outcomeOn')} optional />
        <TextField
          name={`${name}.outcomeReason`}
          label={t('outcomeReason')}
          hint={t('outcomeReasonHint')}
          optional
        />
      </Details>
    </>
  )
}

export async function PlaceRows({ suggestions, filled }: { suggestions: string[]; filled: number }) {
  const t = await getTranslations('incidents.places')
  return (
    <Details summary={t('title')} names={['places']}>
      <RepeatField
        name="places"
        legend={t('title')}
        hint={t('hint')}
        addLabel={t('another')}
        rows={numbers(filled + BLANK_PLACES).map((at) => (
          <div key={at} className="field group">
            <TextField name={`places.${at}.place`} label={t('place')} maxLength={300} optional />
            <PersonField name={`places.${at}`} label={t('whose')} suggestions={suggestions} optional />
          </div>
        ))}
      />
    </Details>
  )
}

export async function PerpetratorRows({ choices, filled }: RowsProps) {
  const t = await getTranslations('incidents.perpetrators')
  return (
    <Details summary={t('title')} names={['perpetrators']}>
      <RepeatField
        name="perpetrators"
        legend={t('title')}
        hint={t('hint')}
        addLabel={t('another')}
        rows={numbers(filled + BLANK_PERPETRATORS).map((at) => (
          <div key={at} className="field group">
            <PersonField name={`perpetrators.${at}`} label={t('name')} optional />
            <SelectField
              name={`perpetrators.${at}.organisationId`}
              label={t('organisation')}
              options={choices.organisations}
              optional
            />
            <SelectField
              name={`perpetrators.${at}.roleId`}
              label={t('role')}
              options={choices.roles}
              optional
            />
            <SelectField
              name={`perpetrators.${at}.degreeId`}
              label={t('degree')}
              options={choices.degrees}
              optional
            />
          </div>
        ))}
      />
    </Details>
  )
}
