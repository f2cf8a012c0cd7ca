import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-field'
import type { FamilyDetail } from '@/lib/families/queries'
import { contactKinds } from '@/lib/families/schema'

export async function ContactFields({ members }: { members: FamilyDetail['members'] }) {
  const t = await getTranslations('families.contacts')
  return (
    <>
      <RadioField
        name="kind"
        label={t('kindLabel')}
        options={contactKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        inline
      />
      <TextArea name="value" label={t('value')} rows={2} maxLength={1000} />
      <SelectField
        name="memberId"
        label={t('member')}
        blank={t('wholeFamily')}
        options={members.map(({ id, name, person }) => ({ value: id, label: person?.name ?? name ?? '' }))}
      />
    </>
  )
}
