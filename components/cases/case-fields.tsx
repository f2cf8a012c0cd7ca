import { getTranslations } from 'next-intl/server'
import { VisibilityField } from '@/components/access/visibility-field'
import { RadioField } from '@/components/ui/choice-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { caseKinds } from '@/lib/cases/schema'

/** The mark is for those who decide who sees a case. */
export async function CaseFields({ hasVisibility }: { hasVisibility: boolean }) {
  const t = await getTranslations('cases')
  return (
    <>
      <TextField name="name" label={t('field.name')} hint={t('field.nameHint')} />
      <RadioField
        name="kind"
        label={t('field.kind')}
        inline
        options={caseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextArea
        name="numbers"
        label={t('field.numbers')}
        hint={t('field.numbersHint')}
        width="half"
        rows={2}
        optional
      />
      <TextArea name="summary" label={t('field.summary')} hint={t('field.summaryHint')} optional />
      {hasVisibility && (
        <VisibilityField
          hints={{ open: t('visibilityHint.open'), restricted: t('visibilityHint.restricted') }}
        />
      )}
    </>
  )
}
