import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/ui/filter-bar'
import { AlikeWhileTyping } from '@/components/ui/alike-while-typing'
import { RadioField } from '@/components/ui/choice-field'
import { IsAnother } from '@/components/ui/is-another'
import { TextField } from '@/components/ui/text-field'
import type { FoundPerson } from '@/lib/people/queries'

/** First the name is looked for, so that nobody is put on record twice. */
export async function PersonSearch({ action, text }: { action: string; text: string }) {
  const t = await getTranslations('cases.form')
  return (
    <FilterBar
      action={action}
      values={text ? { text } : {}}
      submitLabel={t('find')}
      search={{ label: t('findPerson'), hint: t('findHint') }}
    />
  )
}

type PersonChoiceProps = {
  people: Pick<FoundPerson, 'id' | 'name' | 'region' | 'bornOn' | 'spelling'>[]
}

/** Those found to choose from, or a new person: then the name is typed once more, on purpose. */
export async function PersonChoice({ people }: PersonChoiceProps) {
  const t = await getTranslations('cases.form')
  const ofPeople = await getTranslations('people.new')
  return (
    <>
      {people.length > 0 ? (
        <RadioField
          name="personId"
          label={t('which')}
          options={people.map(({ id, name, region, bornOn, spelling }) => ({
            value: id,
            label: name,
            hint:
              [spelling !== name && spelling, bornOn?.getUTCFullYear(), region].filter(Boolean).join(', ') ||
              undefined,
          }))}
        />
      ) : (
        <p>{t('nobodyFound')}</p>
      )}
      <TextField
        name="name"
        label={t('newPersonName')}
        hint={people.length > 0 ? t('newPersonHint') : undefined}
        optional={people.length > 0}
      />
      <AlikeWhileTyping
        path="/api/alike/people"
        fields={['name']}
        records={[]}
        strings={{ title: (await getTranslations('people.proposal'))('alike'), lead: t('alikeLead') }}
      />
      <IsAnother isLikely={false} label={ofPeople('isAnother')} summary={ofPeople('sameName')} />
    </>
  )
}
