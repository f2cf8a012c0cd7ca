import { getTranslations } from 'next-intl/server'
import { PersonField } from '@/components/incidents/person-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { RepeatField } from '@/components/ui/repeat-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { submissionStates } from '@/lib/advocacy/schema'
import type { Choices } from './choices'
import { NamedRows } from './named-rows'

export async function SubmissionFields({ bodies, rows }: Pick<Choices, 'bodies'> & { rows: number }) {
  const t = await getTranslations('advocacy')
  const states = submissionStates.map((value) => ({ value, label: t(`state.${value}`) }))
  return (
    <>
      <TextField name="subject" label={t('field.subject')} hint={t('hint.subject')} width="full" />
      <SelectField name="byId" label={t('field.by')} options={bodies} optional />
      <TextField name="byName" label={t('field.byName')} hint={t('hint.byName')} optional />
      <SelectField name="toId" label={t('field.to')} options={bodies} />
      <RepeatField
        name="states"
        legend={t('field.states')}
        hint={t('hint.states')}
        addLabel={t('addState')}
        rows={Array.from({ length: rows }, (_, at) => (
          <div key={at} className="grid gap-3">
            <SelectField
              name={`states.${at}.state`}
              label={t('field.state')}
              width="short"
              options={states}
            />
            <ImpreciseDateField name={`states.${at}.on`} label={t('field.stateOn')} />
            <TextField name={`states.${at}.note`} label={t('field.stateNote')} optional />
          </div>
        ))}
      />
      <NamedRows
        name="people"
        legend={t('field.people')}
        hint={t('hint.person')}
        label={t('field.person')}
        addLabel={t('addPerson')}
        rows={rows}
      />
      <PersonField name="case" label={t('field.case')} hint={t('hint.case')} optional />
    </>
  )
}
