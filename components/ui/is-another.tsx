import { CheckboxField } from './choice-field'
import { Details } from './details'

/** By which somebody says that they have looked, and that it is none of those on record: in sight where one is likely. */
export function IsAnother({
  isLikely,
  label,
  summary,
}: {
  isLikely: boolean
  label: string
  summary: string
}) {
  const box = <CheckboxField name="isAnother" label={label} />
  if (isLikely) return box
  return (
    <Details summary={summary} names={['isAnother']}>
      {box}
    </Details>
  )
}
