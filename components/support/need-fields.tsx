import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextArea } from '@/components/ui/text-field'
import { repeats } from '@/lib/support/schema'

type NeedFieldsProps = { kinds: Option[]; prisoners: { id: string; name: string }[] }

export async function NeedFields({ kinds, prisoners }: NeedFieldsProps) {
  const t = await getTranslations('support')
  return (
    <>
      <SelectField name="kindId" label={t('fields.kind')} options={kinds} />
      <SelectField
        name="personId"
        label={t('fields.person')}
        blank={t('fields.wholeFamily')}
        options={prisoners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea
        name="description"
        label={t('fields.description')}
        hint={t('fields.descriptionHint')}
        maxLength={1000}
        optional
      />
      <DateField name="dueOn" label={t('fields.due')} optional />
      <SelectField
        name="repeat"
        label={t('fields.repeat')}
        blank={t('fields.once')}
        options={repeats.map((value) => ({ value, label: t(`repeat.${value}`) }))}
      />
    </>
  )
}
