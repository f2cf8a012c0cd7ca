import { getTranslations } from 'next-intl/server'
import { PersonField } from '@/components/incidents/person-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { RepeatField } from '@/components/ui/repeat-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Choices } from './choices'

const MEDIATORS = 6

type NegotiationFieldsProps = Pick<Choices, 'bodies' | 'categories' | 'countries'> & { rows: number }

export async function NegotiationFields({ bodies, categories, countries, rows }: NegotiationFieldsProps) {
  const t = await getTranslations('advocacy')
  return (
    <>
      <TextField name="title" label={t('field.title')} hint={t('hint.negotiation')} width="full" />
      <ImpreciseDateField name="from" label={t('field.from')} optional />
      <ImpreciseDateField name="to" label={t('field.to-date')} optional />
      <RepeatField
        name="mediators"
        legend={t('field.mediators')}
        hint={t('hint.mediators')}
        addLabel={t('addMediator')}
        rows={Array.from({ length: Math.max(MEDIATORS, rows) }, (_, at) => (
          <div key={at} className="grid gap-3">
            <SelectField name={`mediators.${at}.country`} label={t('field.country')} options={countries} />
            <SelectField
              name={`mediators.${at}.organisationId`}
              label={t('field.mediatingBody')}
              options={bodies}
            />
          </div>
        ))}
      />
      <RepeatField
        name="people"
        legend={t('field.concerned')}
        hint={t('hint.concerned')}
        addLabel={t('addConcerned')}
        rows={Array.from({ length: rows }, (_, at) => (
          <div key={at} className="grid gap-3">
            <SelectField
              name={`people.${at}.categoryId`}
              label={t('field.category')}
              width="short"
              options={categories}
            />
            <PersonField name={`people.${at}`} label={t('field.person')} optional />
            <ImpreciseDateField name={`people.${at}.exchanged`} label={t('field.exchanged')} optional />
          </div>
        ))}
      />
      <TextArea name="note" label={t('field.note')} optional />
    </>
  )
}
