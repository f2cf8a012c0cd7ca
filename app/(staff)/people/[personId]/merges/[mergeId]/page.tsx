import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { labelOf } from '@/components/people/merge-form'
import { CheckboxesField } from '@/components/ui/choice-field'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { unmergePeople } from '@/lib/people/actions'
import { getMerge } from '@/lib/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('merges.pageTitle') }
}

type UnmergePageProps = { params: Promise<{ personId: string; mergeId: string }> }

export default staffPage(async function UnmergePage({ params }: UnmergePageProps) {
  const actor = await requireActor('records.write')
  const { personId, mergeId } = await params
  const found = await getMerge(actor, mergeId)
  if (found?.personId !== personId) notFound()
  const t = await getTranslations('people')
  const { name, mergedName: merged, changed, added } = found
  const labels = (table: string) => {
    const key = `merges.table.${table}` as 'merges.table.Need'
    return t.has(key) ? t(key) : table
  }
  return (
    <ConfirmPage
      title={t('merges.pageTitle')}
      action={unmergePeople}
      confirmLabel={t('merges.submit')}
      cancelHref={`/people/${personId}`}
      tone="primary"
      values={{ id: mergeId, version: String(found.version) }}
      restored={await restoreDraft(actor)}
      fields={
        <>
          <HiddenField name="id" />
          <HiddenField name="version" />
          {changed.length > 0 && (
            <CheckboxesField
              name="former"
              label={t('merges.changed')}
              hint={t('merges.changedLead', { name })}
              options={changed.map((field) => ({ value: field, label: labelOf(t, field) }))}
            />
          )}
          {added.length > 0 && (
            <CheckboxesField
              name="given"
              label={t('merges.added')}
              hint={t('merges.addedLead', { name, merged })}
              options={added.map(({ table, mark, words }) => ({
                value: mark,
                label: words ? `${labels(table)}: ${words}` : labels(table),
              }))}
            />
          )}
        </>
      }
    >
      <p>{t('merges.text', { name, merged })}</p>
    </ConfirmPage>
  )
})
