import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { chosenVisibilities, visibilities } from '@/lib/access/schema'

/** Who may see a record; `hints` say what each choice means for this kind. */
export async function VisibilityField({
  hints,
}: {
  hints: Record<(typeof chosenVisibilities)[number], string>
}) {
  const t = await getTranslations('access.visibility')
  return (
    <RadioField
      name="visibility"
      label={t('label')}
      options={chosenVisibilities.map((value) => ({ value, label: t(value), hint: hints[value] }))}
    />
  )
}

export async function VisibilityFilter() {
  const t = await getTranslations('access.visibility')
  return (
    <SelectField
      name="visibility"
      label={t('label')}
      width="short"
      blank={t('any')}
      options={visibilities.map((value) => ({ value, label: t(value) }))}
    />
  )
}
