import { getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { submissionStates, type EntryKind } from '@/lib/advocacy/schema'
import type { Choices } from './choices'

/** By what each list is filtered, in this order: names of fields in the address. */
export const filtersOf = {
  recognition: ['text', 'bodyId', 'year'],
  statement: ['text'],
  submission: ['text', 'toId', 'state'],
  petition: ['text', 'atLeast', 'year'],
  figure: ['subjectId', 'bodyId', 'year'],
  negotiation: ['text', 'categoryId', 'country', 'organisationId'],
  listing: ['text', 'year'],
} as const satisfies Record<EntryKind, readonly string[]>

type Filter = Exclude<(typeof filtersOf)[EntryKind][number], 'text'>

/** All but the search by words. */
export async function EntryFilters({ kind, choices }: { kind: EntryKind; choices: Choices }) {
  const t = await getTranslations('advocacy')
  const { bodies, figureSubjects, categories, countries } = choices
  const field = (name: Filter) => {
    switch (name) {
      case 'year':
      case 'atLeast':
        return <TextField key={name} name={name} type="number" label={t(`filter.${name}`)} />
      default: {
        const [label, options] = {
          bodyId: [t(kind === 'figure' ? 'field.figureBody' : 'field.body'), bodies] as const,
          toId: [t('field.to'), bodies] as const,
          state: [
            t('filter.reached'),
            submissionStates.map((value) => ({ value, label: t(`state.${value}`) })),
          ] as const,
          subjectId: [t('field.figureSubject'), figureSubjects] as const,
          categoryId: [t('field.category'), categories] as const,
          country: [t('field.country'), countries] as const,
          organisationId: [t('field.mediatingBody'), bodies] as const,
        }[name]
        return (
          <SelectField
            key={name}
            name={name}
            label={label}
            width="short"
            blank={t('filter.any')}
            options={options}
          />
        )
      }
    }
  }
  return filtersOf[kind].flatMap((name) => (name === 'text' ? [] : field(name)))
}
