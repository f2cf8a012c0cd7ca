import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'
import { gravities } from '@/lib/reference/schema'
import { LabelFields } from './label-fields'

export async function ArticleFields({ categories }: { categories: Option[] }) {
  const t = await getTranslations('reference')
  return (
    <>
      <TextField name="code" label={t('code')} hint={t('codeHint')} width="short" />
      <TextField name="article" label={t('article')} hint={t('articleHint')} width="short" />
      <TextField name="part" label={t('part')} width="number" optional />
      <LabelFields />
      <SelectField name="categoryId" label={t('category')} options={categories} optional />
      <SelectField
        name="gravity"
        label={t('gravityLabel')}
        options={gravities.map((value) => ({ value, label: t(`gravity.${value}`) }))}
        optional
      />
      <TextField name="maxYears" type="number" label={t('maxYears')} optional />
      <DateField name="inForceFrom" label={t('inForceFrom')} optional />
      <DateField name="inForceTo" label={t('inForceTo')} optional />
    </>
  )
}
