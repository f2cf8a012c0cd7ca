import { getLocale, getTranslations } from 'next-intl/server'
import { VisibilityField } from '@/components/access/visibility-field'
import { CheckboxesField, CheckboxField } from '@/components/ui/choice-field'
import { Details } from '@/components/ui/details'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextArea, TextField } from '@/components/ui/text-field'
import { formatDate, formatImprecise, fromColumns, isoDate } from '@/lib/core/dates'
import type { DatePrecision, HearingKind } from '@/prisma/generated/enums'
import { PersonField } from './person-field'
import { PerpetratorRows, PlaceRows, VictimRows, type RowChoices } from './involved-rows'

type Dated = { id: string; title: string; occurredOn: Date; occurredPrecision: DatePrecision }

export type IncidentChoices = RowChoices & {
  acts: Option[]
  aims: Option[]
  medical: Option[]
  reliability: Option[]
  norms: Option[]
  places: Option[]
  hearings: { id: string; onDate: Date; kind: HearingKind }[]
  incidents: Dated[]
  contexts: Dated[]
}

type IncidentFieldsProps = {
  choices: IncidentChoices
  /** Rows already filled in: that many are shown, and some blank ones. */
  filled?: { victims: number; perpetrators: number; places: number }
}

const NONE = { victims: 0, perpetrators: 0, places: 0 }

/** Who did what to whom, when and where. */
export async function IncidentFields({ choices, filled = NONE }: IncidentFieldsProps) {
  const t = await getTranslations('incidents')
  return (
    <>
      <TextField
        name="title"
        label={t('field.title')}
        hint={t('field.titleHint')}
        width="full"
        maxLength={300}
      />
      <SelectField name="actId" label={t('field.act')} options={choices.acts} />
      <ImpreciseDateField name="occurred" label={t('field.occurred')} />
      <TextField name="region" label={t('field.region')} hint={t('field.regionHint')} optional />
      <TextField name="place" label={t('field.place')} maxLength={300} optional />
      <VictimRows choices={choices} filled={filled.victims} />
      <PlaceRows suggestions={choices.people} filled={filled.places} />
      <PerpetratorRows choices={choices} filled={filled.perpetrators} />
      <TextArea
        name="narrative"
        label={t('field.narrative')}
        hint={t('field.narrativeHint')}
        rows={6}
        optional
      />
      <CheckboxField name="isSensitive" label={t('field.isSensitive')} hint={t('field.isSensitiveHint')} />
      <SelectField
        name="reliabilityId"
        label={t('field.reliability')}
        options={choices.reliability}
        optional
      />
      <Circumstances choices={choices} />
      <Connections choices={choices} />
      <Details summary={t('field.norms')} names={['norms']}>
        <CheckboxesField name="norms" label={t('field.norms')} options={choices.norms} labelHidden />
      </Details>
      <VisibilityField
        hints={{ open: t('visibilityHint.open'), restricted: t('visibilityHint.restricted') }}
      />
    </>
  )
}

async function Circumstances({ choices }: { choices: IncidentChoices }) {
  const t = await getTranslations('incidents')
  const names = ['ended', 'placeId', 'pretext', 'slogan', 'aimId', 'aimAgainst', 'aimNote', 'medicalId']
  return (
    <Details summary={t('circumstances')} names={names}>
      <TextField
        name="pretext"
        label={t('field.pretext')}
        hint={t('field.pretextHint')}
        width="full"
        optional
      />
      <TextField name="slogan" label={t('field.slogan')} hint={t('field.sloganHint')} width="full" optional />
      <SelectField name="aimId" label={t('field.aim')} options={choices.aims} optional />
      <PersonField
        name="aimAgainst"
        label={t('field.aimAgainst')}
        hint={t('field.aimAgainstHint')}
        suggestions={choices.people}
        optional
      />
      <TextField
        name="aimNote"
        label={t('field.aimNote')}
        hint={t('field.aimNoteHint')}
        width="full"
        optional
      />
      <SelectField name="medicalId" label={t('field.medical')} options={choices.medical} optional />
      <SelectField name="placeId" label={t('field.placeOf')} options={choices.places} optional />
      <ImpreciseDateField name="ended" label={t('field.ended')} optional />
    </Details>
  )
}

/** What the incident belongs to. */
async function Connections({ choices }: { choices: IncidentChoices }) {
  const t = await getTranslations('incidents')
  const locale = await getLocale()
  const hearing = await getTranslations('hearings.kind')
  const options = (rows: Dated[]) =>
    rows.map(({ id, title, occurredOn, occurredPrecision }) => {
      const occurred = formatImprecise(fromColumns(occurredOn, occurredPrecision), locale)
      return { value: id, label: [occurred, title].filter(Boolean).join(': ') }
    })
  return (
    <Details summary={t('connections')} names={['case', 'hearingId', 'partOfId', 'contexts']}>
      <PersonField name="case" label={t('field.case')} hint={t('field.caseHint')} optional />
      {choices.hearings.length > 0 && (
        <SelectField
          name="hearingId"
          label={t('field.hearing')}
          options={choices.hearings.map(({ id, onDate, kind }) => ({
            value: id,
            label: `${formatDate(isoDate(onDate), locale, 'short')}: ${hearing(kind)}`,
          }))}
          optional
        />
      )}
      {choices.incidents.length > 0 && (
        <SelectField
          name="partOfId"
          label={t('field.partOf')}
          hint={t('field.partOfHint')}
          options={options(choices.incidents)}
          optional
        />
      )}
      {choices.contexts.length > 0 && (
        <CheckboxesField name="contexts" label={t('field.contexts')} options={options(choices.contexts)} />
      )}
    </Details>
  )
}
