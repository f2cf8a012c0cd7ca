import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { RecordList } from '@/components/layout/record-list'
import { staffPage } from '@/components/layout/staff-page'
import { ImportsTable } from '@/components/transfer/imports-table'
import { fieldStrings } from '@/components/ui/field-strings'
import { FileField } from '@/components/ui/file-field'
import { Section } from '@/components/ui/section'
import { UploadForm } from '@/components/ui/upload-form'
import { requireActor } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { getSettings } from '@/lib/installation/queries'
import { listImports } from '@/lib/transfer/queries'
import { importsFilterSchema, LARGEST_MB } from '@/lib/transfer/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfer'))('title') }
}

export default staffPage(async function ImportsPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('imports.use')
  const { after, refused } = importsFilterSchema.parse(await searchParams)
  const [t, form] = [await getTranslations('transfer'), await getTranslations('form')]
  const page = await listImports(actor, after)
  const { timeZone } = await getSettings(actor)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('add.title')}>
        <UploadForm
          action="/api/imports"
          values={{}}
          refused={refused ? { field: 'file', message: await problemOf(refused) } : undefined}
          largest={LARGEST_MB * 1_000_000}
          strings={{
            ...(await fieldStrings()),
            submit: t('add.submit'),
            cancel: form('cancel'),
            problem: form('problem'),
            lostTitle: form('lostTitle'),
            lost: form('file.lost'),
            tooLarge: form('file.too-large', { size: LARGEST_MB }),
            sending: String((await getTranslations('documents')).raw('sending')),
            checking: (await getTranslations('documents'))('checking'),
          }}
        >
          <FileField
            name="file"
            label={t('add.file')}
            hint={t('add.hint', { size: LARGEST_MB })}
            taken=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json"
          />
        </UploadForm>
      </Section>
      <RecordList
        isEmpty={page.rows.length === 0}
        empty={{ title: t('none.title'), text: t('none.text') }}
        href={(more) => withQuery('/import', more)}
        isContinued={Boolean(after)}
        nextKey={page.nextKey}
      >
        <ImportsTable rows={page.rows} zone={timeZone} />
      </RecordList>
    </>
  )
})

/** Of a file posted without script: what the address says was wrong with it. */
async function problemOf(key: string): Promise<string> {
  const t = await getTranslations()
  return t.has(key) ? t(key, { size: LARGEST_MB }) : t('form.invalid')
}
