import { getTranslations } from 'next-intl/server'
import { RadioField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { FormValues, Option } from '@/lib/core/form'
import { askExport } from '@/lib/export/actions'
import { countersOf, exportPurposes, type ExportList } from '@/lib/export/schema'
import { ownLists, purposesOf, type Asker } from '@/lib/export/rules'

type ExportFormProps = {
  asker: Asker
  list: ExportList
  query: string
  bodies: Option[]
  restored: FormValues | null
  cancelHref: string
}

/** What of a list, what for and why. Whoever may only count chooses by what. */
export async function ExportForm({ asker, list, query, bodies, restored, cancelHref }: ExportFormProps) {
  const t = await getTranslations('export')
  const { isCoordinator, isLawyer } = asker
  const mayTakeRows = isCoordinator || (isLawyer && ownLists.includes(list))
  const counts = countersOf(list)
  const purposes = purposesOf(list)
  return (
    <Form
      action={askExport}
      values={{ list, query, purpose: 'work', ...(!mayTakeRows && { countedBy: counts[0] }) }}
      restored={restored}
      submitLabel={t('new.submit')}
      cancelHref={cancelHref}
    >
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="list" />
      <HiddenField name="query" />
      {counts.length > 0 && (
        <SelectField
          name="countedBy"
          label={t('new.what')}
          blank={mayTakeRows && t('new.whole')}
          options={counts.map((by) => ({ value: by, label: t(`by.${by}`) }))}
        />
      )}
      {isCoordinator && purposes.length > 1 && (
        <>
          <RadioField
            name="purpose"
            label={t('new.purpose')}
            options={exportPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
          />
          <SelectField name="bodyId" label={t('new.body')} options={bodies} optional />
        </>
      )}
      {isCoordinator && <TextField name="reason" label={t('new.reason')} hint={t('new.reasonHint')} />}
    </Form>
  )
}
