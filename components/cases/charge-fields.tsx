import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextField } from '@/components/ui/text-field'

type ChargeFieldsProps = {
  articles: (Option & { code: string })[]
  categories: Option[]
  /** A charge that replaces another must say since when. */
  needsFrom?: boolean
  /** When it was dropped: of a charge that stands. */
  hasEnd?: boolean
}

export async function ChargeFields({ articles, categories, needsFrom, hasEnd }: ChargeFieldsProps) {
  const [t, codes] = [await getTranslations('cases.field'), await getTranslations('cases.code')]
  const groups = [...Map.groupBy(articles, ({ code }) => code)].map(([code, options]) => ({
    label: codes.has(code) ? codes(code) : code,
    options,
  }))
  return (
    <>
      <SelectField
        name="articleId"
        label={t('article')}
        hint={t('articleHint')}
        groups={groups}
        width="full"
      />
      <TextField name="label" label={t('label')} hint={t('labelHint')} width="full" />
      <ImpreciseDateField name="from" label={t('chargedOn')} optional={!needsFrom} />
      <ImpreciseDateField name="act" label={t('act')} optional />
      <SelectField
        name="categoryId"
        label={t('category')}
        hint={t('categoryHint')}
        options={categories}
        optional
      />
      {hasEnd && <ImpreciseDateField name="to" label={t('droppedOn')} hint={t('droppedHint')} optional />}
    </>
  )
}
