import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { requireActor } from '@/lib/access/session'
import { listArticleRows } from '@/lib/reference/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('articles') }
}

export default staffPage(async function ArticlesPage() {
  const actor = await requireActor('reference.write')
  const t = await getTranslations('reference')
  const codes = [...Map.groupBy(await listArticleRows(actor), ({ code }) => code)]
  const base = '/settings/reference/articles'
  return (
    <>
      <PageHeader
        title={t('articles')}
        breadcrumb={[{ href: '/settings/reference', label: t('title') }]}
        actions={
          <ButtonLink tone="primary" href={`${base}/new`}>
            {t('add')}
          </ButtonLink>
        }
      />
      {codes.length > 1 && (
        <nav aria-label={t('articles')} className="flex flex-wrap gap-2">
          {codes.map(([code, { length }]) => (
            <ButtonLink key={code} small href={`#${code}`}>
              {code} ({length})
            </ButtonLink>
          ))}
        </nav>
      )}
      {codes.map(([code, articles]) => (
        <Section key={code} id={code} title={code}>
          <Table
            caption={code}
            captionHidden
            rows={articles}
            rowKey={({ id }) => id}
            columns={[
              {
                ...{ key: 'number', label: t('article'), isHeader: true },
                cell: ({ id, number }) => (
                  <a href={`${base}/${id}`} className="whitespace-nowrap">
                    {number}
                  </a>
                ),
              },
              { key: 'label', label: t('label'), cell: ({ label }) => label },
              { key: 'category', label: t('category'), cell: ({ category }) => category },
              {
                ...{ key: 'gravity', label: t('gravityLabel') },
                cell: ({ gravity }) => gravity && t(`gravity.${gravity}`),
              },
            ]}
          />
        </Section>
      ))}
    </>
  )
})
