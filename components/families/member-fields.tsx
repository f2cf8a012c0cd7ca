import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { Notice } from '@/components/ui/notice'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { kins } from '@/lib/families/schema'

type Person = { id: string; name: string }

/** `person`: the member has a record of their own, so name and birth are not asked for. */
export async function MemberFields({ prisoners, person }: { prisoners: Person[]; person: Person | null }) {
  const t = await getTranslations('families')
  return (
    <>
      {person ? (
        <>
          <HiddenField name="personId" value={person.id} />
          <Notice>{t('members.chosen', { name: person.name })}</Notice>
        </>
      ) : (
        <TextField name="name" label={t('members.name')} hint={t('members.nameHint')} maxLength={200} />
      )}
      <SelectField
        name="kin"
        label={t('members.kin')}
        options={kins.map((value) => ({ value, label: t(`kin.${value}`) }))}
      />
      {prisoners.length === 1 ? (
        <HiddenField name="kinToId" value={prisoners[0]?.id} />
      ) : (
        <SelectField
          name="kinToId"
          label={t('members.kinTo')}
          options={prisoners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {!person && (
        <ImpreciseDateField name="born" label={t('members.born')} hint={t('members.bornHint')} optional />
      )}
      <CheckboxField name="livesWith" label={t('members.livesWith')} />
      <TextArea
        name="note"
        label={t('members.note')}
        hint={t('members.noteHint')}
        maxLength={1000}
        optional
      />
    </>
  )
}
