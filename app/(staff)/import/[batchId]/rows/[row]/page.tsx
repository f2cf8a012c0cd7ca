import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { CellsForm } from '@/components/transfer/cells-form'
import { DecisionForm } from '@/components/transfer/decision-form'
import { FateBadge } from '@/components/transfer/import-badge'
import { KeptCells } from '@/components/transfer/kept-cells'
import { Planned } from '@/components/transfer/planned'
import { Outcome } from '@/components/transfer/rows-table'
import { Section } from '@/components/ui/section'
import { restoreDraft } from '@/lib/access/drafts'
import { requireActor } from '@/lib/access/session'
import { getImportRow } from '@/lib/transfer/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('rows.row') }
}

type RowPageProps = { params: Promise<{ batchId: string; row: string }> }

export default staffPage(async function ImportRowPage({ params }: RowPageProps) {
  const actor = await requireActor('imports.use')
  const { batchId, row: number } = await params
  const found =
    (/^\d{1,7}$/.test(number) && (await getImportRow(actor, batchId, Number(number)))) || notFound()
  const t = await getTranslations('transfer')
  const { batch, read, fate, isWritten, next } = found
  const base = `/import/${batchId}`
  const restored = await restoreDraft(actor)
  const mayDecide = !isWritten && (fate === 'ask' || fate === 'new' || fate === 'known')
  return (
    <>
      <PageHeader
        title={t('rows.rowNumber', { row: found.row })}
        lead={found.name}
        badges={fate && <FateBadge fate={fate} />}
        breadcrumb={[
          { href: '/import', label: t('title') },
          { href: base, label: batch.title },
          { href: `${base}/rows`, label: t('rows.title') },
        ]}
      />
      <p>
        <Outcome row={found} />
      </p>
      {mayDecide && (batch.state === 'checked' || batch.state === 'written') && (
        <Section title={t('row.who')}>
          <DecisionForm found={found} restored={restored} cancelHref={`${base}/rows?fate=ask`} />
        </Section>
      )}
      {next && (
        <p>
          <a href={`${base}/rows/${next}`}>{t('row.next')}</a>
        </p>
      )}
      {found.adds && (
        <Section title={t(isWritten ? 'row.made' : 'row.makes')}>
          <Planned plan={found.adds} measure={found.measure} />
        </Section>
      )}
      {read && read.kept.length > 0 && (
        <Section title={t('row.keeps')} lead={t('row.keepsLead')}>
          <KeptCells kept={read.kept} />
        </Section>
      )}
      {found.mayCorrect && (
        <Section title={t('row.correct')} lead={t('row.correctLead')}>
          <CellsForm found={found} restored={restored} />
        </Section>
      )}
    </>
  )
})
