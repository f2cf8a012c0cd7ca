import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { isoDate } from '@/lib/core/dates'
import type { FormValues } from '@/lib/core/form'
import { decideImportRow } from '@/lib/transfer/actions'
import type { AlikeFound, RowDetail } from '@/lib/transfer/queries'

type DecisionFormProps = { found: RowDetail; restored: FormValues | null; cancelHref: string }

/** Who somebody is: one of those of a like name, somebody new, or left out. */
export async function DecisionForm({ found, restored, cancelHref }: DecisionFormProps) {
  const t = await getTranslations('transfer')
  const { id, version, decision, decidedId, decidedRow, alike } = found
  const who = decision === 'known' ? (decidedId ?? `row:${decidedRow}`) : (decision ?? '')
  const people = await Promise.all(alike.map(optionOf))
  return (
    <Form
      action={decideImportRow}
      values={{ id, version: String(version), who }}
      restored={restored}
      submitLabel={t('row.decide')}
      cancelHref={cancelHref}
    >
      <HiddenField name="id" />
      <HiddenField name="version" />
      <RadioField
        name="who"
        label={t('row.who')}
        labelHidden
        options={[
          ...people,
          { value: 'new', label: t('row.isNew'), hint: t('row.isNewHint') },
          { value: 'skip', label: t('row.isSkip') },
        ]}
      />
    </Form>
  )
}

async function optionOf({ personId, row, name, grade, births, bornOn }: AlikeFound) {
  const t = await getTranslations('transfer')
  const graded = births === 'apart' ? t('row.apart') : t(`grade.${grade}`)
  if (row !== undefined)
    return {
      value: `row:${row}`,
      label: t('row.isRow', { name, row }),
      hint: t('row.isRowHint', { grade: graded }),
    }
  const born = bornOn ? isoDate(bornOn).slice(0, 4) : 'none'
  return {
    value: personId ?? '',
    label: t('row.isKnown', { name }),
    hint: t('row.isKnownHint', { born, grade: graded }),
  }
}
