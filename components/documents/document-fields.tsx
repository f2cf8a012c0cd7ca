import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { documentKinds } from '@/lib/documents/schema'
import type { DocumentMark } from '@/prisma/generated/enums'

/** What it is called, what it is, and who sees it; nothing to choose where there is one mark only. */
export async function DocumentFields({ marks, isNew }: { marks: DocumentMark[]; isNew?: boolean }) {
  const t = await getTranslations('documents')
  const [only, ...others] = marks
  return (
    <>
      <TextField
        name="title"
        label={t('field.title')}
        hint={isNew ? t('field.titleHint') : undefined}
        optional={isNew}
        maxLength={200}
      />
      <SelectField
        name="kind"
        label={t('field.kind')}
        options={documentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {others.length === 0 ? (
        <HiddenField name="mark" value={only} />
      ) : (
        <RadioField
          name="mark"
          label={t('field.mark')}
          options={marks.map((value) => ({ value, label: t(`mark.${value}`), hint: t(`markHint.${value}`) }))}
        />
      )}
    </>
  )
}
