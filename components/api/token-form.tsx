import { getTranslations } from 'next-intl/server'
import { CheckboxesField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { FormValues } from '@/lib/core/form'
import { makeToken } from '@/lib/api/actions'
import { tokenDays } from '@/lib/api/schema'
import { mayExport, type Asker } from '@/lib/export/rules'
import { exportLists } from '@/lib/export/schema'

export async function TokenForm({ asker, restored }: { asker: Asker; restored: FormValues | null }) {
  const t = await getTranslations('api.new')
  const lists = await getTranslations('export.list')
  const { isCoordinator, isLawyer } = asker
  return (
    <Form action={makeToken} values={{ days: '30' }} restored={restored} submitLabel={t('submit')}>
      <HiddenField name="id" value={crypto.randomUUID()} />
      <p>{t(isCoordinator ? 'agreement' : isLawyer ? 'own' : 'counting')}</p>
      <TextField name="name" label={t('name')} hint={t('nameHint')} />
      <CheckboxesField
        name="lists"
        label={t('lists')}
        options={exportLists
          .filter((list) => mayExport(asker, list))
          .map((value) => ({ value, label: lists(value) }))}
      />
      <SelectField
        name="days"
        label={t('days')}
        width="short"
        blank={false}
        options={tokenDays.map((value) => ({ value, label: t('day', { count: Number(value) }) }))}
      />
    </Form>
  )
}
