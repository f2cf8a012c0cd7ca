import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExportBadge } from '@/components/export/export-badge'
import { ExportFacts } from '@/components/export/export-facts'
import { Taking } from '@/components/export/taking'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { JobProgress } from '@/components/ui/job-progress'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { decideExport } from '@/lib/export/actions'
import { getExport, type ExportFound } from '@/lib/export/queries'
import { KEPT_HOURS, percentDone } from '@/lib/export/rules'
import { refusedSchema } from '@/lib/export/schema'
import { getSettings } from '@/lib/installation/queries'

type Props = { params: Promise<{ exportId: string }>; searchParams: Promise<object> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('export'))('title') }
}

export default staffPage(async function ExportPage({ params, searchParams }: Props) {
  const actor = await requireActor('exports.use')
  const { exportId } = await params
  const found = (await getExport(actor, exportId)) ?? notFound()
  const { refused, field, format, protection } = refusedSchema.parse(await searchParams)
  const t = await getTranslations('export')
  const { state, list, countedBy, isMine, doneCount, leftOutCount, rowCount } = found
  const { timeZone } = await getSettings(actor)
  const all = await getTranslations()
  return (
    <>
      <PageHeader
        title={t(`list.${list}`)}
        lead={countedBy && t(`by.${countedBy as 'kind'}`)}
        badges={<ExportBadge state={state} />}
        breadcrumb={[{ href: '/exports', label: t('title') }]}
      />
      {state === 'failed' && found.failure && (
        <Notice kind="error">{all(found.failure as 'export.errors.failed')}</Notice>
      )}
      {state === 'waiting' && isMine && <Notice>{t('page.waiting')}</Notice>}
      {state === 'declined' && <Notice kind="warning">{t('page.declined')}</Notice>}
      <ExportFacts found={found} zone={timeZone} />
      {state === 'ready' && doneCount === leftOutCount && <Notice kind="warning">{t('page.nobody')}</Notice>}
      {state === 'writing' && (
        <JobProgress
          text={t('page.writing')}
          label={t('state.writing')}
          percent={percentDone(found)}
          done={t('page.done', { done: doneCount, all: rowCount })}
          again={{ href: `/exports/${exportId}`, label: t('page.again') }}
        />
      )}
      {state === 'waiting' && !isMine && found.wish && can(actor, 'exports.agree') && (
        <Decision found={found} />
      )}
      {state === 'ready' &&
        (isMine ? (
          <Taking
            id={exportId}
            chosen={{ format, protection }}
            refused={
              refused && all.has(refused) ? { field, message: all(refused as 'form.invalid') } : undefined
            }
          />
        ) : (
          <Notice>{t('page.notMine')}</Notice>
        ))}
      {isMine && state !== 'writing' && (
        <p>
          <a href={`/exports/${exportId}/remove`}>
            {t(state === 'waiting' ? 'page.withdraw' : 'page.remove')}
          </a>
        </p>
      )}
    </>
  )
})

async function Decision({ found: { id, version, by } }: { found: ExportFound }) {
  const t = await getTranslations('export.page')
  const form = (decision: 'agree' | 'decline') => (
    <Form
      action={decideExport}
      values={{ id, version: String(version), decision }}
      submitLabel={t(decision)}
      tone={decision === 'agree' ? 'primary' : 'secondary'}
    >
      <HiddenField name="id" />
      <HiddenField name="version" />
      <HiddenField name="decision" />
    </Form>
  )
  return (
    <section className="grid gap-3">
      <p>{t('agreeLead', { name: by, hours: KEPT_HOURS })}</p>
      <div className="flex flex-wrap gap-3">
        {form('agree')}
        {form('decline')}
      </div>
    </section>
  )
}
