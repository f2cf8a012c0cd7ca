import { CheckboxesField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import type { Option } from '@/lib/core/form'

/** In a case with one defendant there is nothing to choose. */
export function DefendantsField({ label, defendants }: { label: string; defendants: Option[] }) {
  const [only, ...others] = defendants
  return only && others.length === 0 ? (
    <HiddenField name="defendants[]" value={only.value} />
  ) : (
    <CheckboxesField name="defendants" label={label} options={defendants} />
  )
}
