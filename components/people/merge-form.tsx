import { getLocale, getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { formatImprecise, fromColumns } from '@/lib/core/dates'
import type { FormValues } from '@/lib/core/form'
import { mergePeople } from '@/lib/people/actions'
import type { ComparedPerson } from '@/lib/people/queries'
import { isDecided, mergeFields, type MergeField } from '@/lib/people/rules'

type MergeFormProps = {
  pair: [ComparedPerson, ComparedPerson]
  areBothHeld: boolean
  restored: FormValues | null
}

/** Asks only about what both have, and have differently. */
export async function MergeForm({ pair: [kept, merged], areBothHeld, restored }: MergeFormProps) {
  const t = await getTranslations('people')
  const wordsOf = await wording()
  const asked = mergeFields.flatMap((field) => {
    const [own, others] = [wordsOf(kept, field), wordsOf(merged, field)]
    // A proposal becomes part of a record; no record becomes a proposal.
    const isMoot = field === 'visibility' && !isDecided(merged.visibility)
    return own && others && own !== others && !isMoot ? [{ field, own, others }] : []
  })
  // Of two marks the stricter one stands unless the other is chosen.
  const isStricter = merged.visibility === 'restricted'
  const values = {
    ...{ id: kept.id, version: String(kept.version) },
    ...{ mergedId: merged.id, mergedVersion: String(merged.version) },
    ...Object.fromEntries(asked.map(({ field }) => [field, 'kept'])),
    ...{ name: 'kept', custody: 'kept', visibility: isStricter ? 'merged' : 'kept' },
  }
  const choose = (name: string, label: string, own: string, others: string) => (
    <RadioField
      key={name}
      name={name}
      label={label}
      options={[
        { value: 'kept', label: own },
        { value: 'merged', label: others },
      ]}
    />
  )
  const names = kept.name !== merged.name
  return (
    <Form action={mergePeople} values={values} restored={restored} submitLabel={t('merge.submit')}>
      <HiddenField name="id" />
      <HiddenField name="version" />
      <HiddenField name="mergedId" />
      <HiddenField name="mergedVersion" />
      {names && choose('name', t('merge.name'), kept.name, merged.name)}
      {asked.map(({ field, own, others }) => choose(field, labelOf(t, field), own, others))}
      {areBothHeld &&
        choose(
          'custody',
          t('merge.custody'),
          t('merge.periodsOf', { name: `1. ${kept.name}` }),
          t('merge.periodsOf', { name: `2. ${merged.name}` }),
        )}
      {!names && asked.length === 0 && !areBothHeld && <p>{t('merge.same')}</p>}
    </Form>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'people'>>>

export const labelOf = (t: Words, field: MergeField): string => {
  if (field === 'visibility') return t('merge.visibility')
  return field === 'sex' ? t('sexLabel') : t(field)
}

async function wording() {
  const [t, access, ui] = [
    await getTranslations('people'),
    await getTranslations('access.visibility'),
    await getTranslations('ui'),
  ]
  const locale = await getLocale()
  return (person: ComparedPerson, field: MergeField): string | null => {
    if (field === 'born') {
      const born = fromColumns(person.bornOn, person.bornPrecision)
      return born && formatImprecise(born, locale, (key, values) => ui(key, values))
    }
    if (field === 'visibility') return access(person.visibility)
    if (field === 'sex') return person.sex && t(`sex.${person.sex}`)
    return person[field]
  }
}
