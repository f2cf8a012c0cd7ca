import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import type { FamilyDetail } from '@/lib/families/queries'
import { consentPurposes } from '@/lib/families/schema'

type ConsentFieldsProps = { family: FamilyDetail; bodies: Option[]; takers: Option[] }

export async function ConsentFields({ family, bodies, takers }: ConsentFieldsProps) {
  const t = await getTranslations('families.consent')
  const members = family.members.map(({ id, name, person }) => ({
    value: `member:${id}`,
    label: person?.name ?? name ?? '',
  }))
  const prisoners = family.prisoners.map(({ person }) => ({
    value: `person:${person.id}`,
    label: person.name,
  }))
  return (
    <>
      <SelectField name="who" label={t('who')} options={[...members, ...prisoners]} />
      <RadioField
        name="purpose"
        label={t('purposeLabel')}
        options={consentPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <SelectField name="bodyId" label={t('body')} hint={t('bodyHint')} options={bodies} optional />
      <RadioField
        name="answer"
        label={t('answer')}
        options={[
          { value: 'given', label: t('given') },
          { value: 'refused', label: t('refused') },
        ]}
        inline
      />
      <DateField name="on" label={t('on')} max={family.today} />
      <SelectField name="takenById" label={t('takenBy')} blank={t('me')} options={takers} />
    </>
  )
}
