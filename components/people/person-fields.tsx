import { getTranslations } from 'next-intl/server'
import { VisibilityField } from '@/components/access/visibility-field'
import { RadioField } from '@/components/ui/choice-field'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { sexes } from '@/lib/people/schema'

/** Who may see a person is chosen by those with the right to write, once it is no longer a proposal. */
export async function PersonFields({ hasVisibility }: { hasVisibility: boolean }) {
  const t = await getTranslations('people')
  return (
    <>
      <ImpreciseDateField name="born" label={t('born')} optional />
      <RadioField
        name="sex"
        label={t('sexLabel')}
        optional
        inline
        options={sexes.map((value) => ({ value, label: t(`sex.${value}`) }))}
      />
      <TextField name="birthPlace" label={t('birthPlace')} optional />
      <TextField name="region" label={t('region')} hint={t('regionHint')} optional />
      <TextField name="occupation" label={t('occupation')} optional />
      <TextArea name="summary" label={t('summary')} hint={t('summaryHint')} optional />
      {hasVisibility && (
        <VisibilityField
          hints={{ open: t('visibilityHint.open'), restricted: t('visibilityHint.restricted') }}
        />
      )}
    </>
  )
}
