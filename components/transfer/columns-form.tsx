import { getTranslations } from 'next-intl/server'
import { VisibilityField } from '@/components/access/visibility-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { FormValues } from '@/lib/core/form'
import { setImportColumns } from '@/lib/transfer/actions'
import type { ImportFound } from '@/lib/transfer/queries'
import { columnFields } from '@/lib/transfer/schema'

type ColumnsFormProps = { found: ImportFound; restored: FormValues | null; cancelHref?: string }

/** What each column of a list holds; with an example of its cells. */
export async function ColumnsForm({ found, restored, cancelHref }: ColumnsFormProps) {
  const [t, people] = [await getTranslations('transfer'), await getTranslations('people')]
  const options = columnFields.map((value) => ({ value, label: t(`field.${value}`) }))
  const values = {
    ...{ id: found.id, version: String(found.version), visibility: found.visibility },
    ...Object.fromEntries(found.columns.map(({ field }, at) => [`columns.c${at}`, field])),
  }
  return (
    <Form
      action={setImportColumns}
      values={values}
      restored={restored}
      submitLabel={t('columns.submit')}
      cancelHref={cancelHref}
    >
      <HiddenField name="id" />
      <HiddenField name="version" />
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        {found.columns.map(({ header, example }, at) => (
          <SelectField
            key={at}
            name={`columns.c${at}`}
            label={header || t('columns.noHeader', { number: at + 1 })}
            hint={example ? t('columns.example', { text: example.slice(0, LONGEST_EXAMPLE) }) : undefined}
            width="full"
            optional={false}
            blank={t('columns.none')}
            options={options}
          />
        ))}
      </div>
      <VisibilityField
        hints={{ open: people('visibilityHint.open'), restricted: people('visibilityHint.restricted') }}
      />
      <TextField
        name="profile"
        label={t('columns.profile')}
        hint={t('columns.profileHint')}
        optional
        maxLength={100}
      />
    </Form>
  )
}

const LONGEST_EXAMPLE = 80
