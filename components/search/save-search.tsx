import { getTranslations } from 'next-intl/server'
import { CheckboxField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextField } from '@/components/ui/text-field'
import { saveSearch } from '@/lib/search/actions'
import type { SearchFilter } from '@/lib/search/schema'

/** Keeps the present search; the id is made with the form, so that sending it twice saves it once. */
export async function SaveSearch({ filter }: { filter: SearchFilter }) {
  const t = await getTranslations('search.saved')
  const { q, kind, from, to } = filter
  return (
    <Form action={saveSearch} summary={t('save')} submitLabel={t('save')} tone="secondary">
      <HiddenField name="id" value={crypto.randomUUID()} />
      <HiddenField name="q" value={q} />
      <HiddenField name="in" value={filter.in} />
      {kind && <HiddenField name="kind" value={kind} />}
      {from && <HiddenField name="from" value={from} />}
      {to && <HiddenField name="to" value={to} />}
      <SearchNameFields />
    </Form>
  )
}

export async function SearchNameFields() {
  const t = await getTranslations('search.saved')
  return (
    <>
      <TextField name="name" label={t('name')} hint={t('sealed')} />
      <CheckboxField name="isShared" label={t('share')} hint={t('shareHint')} />
    </>
  )
}
