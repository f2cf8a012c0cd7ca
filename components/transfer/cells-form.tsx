import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import type { FormValues } from '@/lib/core/form'
import { correctImportRow } from '@/lib/transfer/actions'
import type { RowDetail } from '@/lib/transfer/queries'

/** The cells of a row as they were written, to be corrected. */
export async function CellsForm({ found, restored }: { found: RowDetail; restored: FormValues | null }) {
  const t = await getTranslations('transfer')
  const values = {
    ...{ id: found.id, version: String(found.version) },
    ...Object.fromEntries(found.cells.map(({ written }, at) => [`cells.c${at}`, written])),
  }
  return (
    <Form
      action={correctImportRow}
      values={values}
      restored={restored}
      submitLabel={t('row.save')}
      tone="secondary"
    >
      <HiddenField name="id" />
      <HiddenField name="version" />
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        {found.cells.map(({ header }, at) => (
          <TextField
            key={at}
            name={`cells.c${at}`}
            label={header || t('columns.noHeader', { number: at + 1 })}
            width="full"
            optional={false}
          />
        ))}
      </div>
    </Form>
  )
}
