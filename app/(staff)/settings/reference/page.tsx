import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/access/session'
import { organisationKinds, vocabularies } from '@/lib/reference/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('title') }
}

const base = '/settings/reference'

export default staffPage(async function ReferencePage() {
  await requireActor('reference.write')
  const t = await getTranslations('reference')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('organisations')}>
        <LinkList
          links={organisationKinds.map((kind) => ({
            href: `${base}/organisations?kind=${kind}`,
            label: t(`kinds.${kind}`),
          }))}
        />
      </Section>
      <Section title={t('law')}>
        <LinkList
          links={[
            { href: `${base}/articles`, label: t('articles') },
            { href: `${base}/measures`, label: t('measures') },
          ]}
        />
      </Section>
      <Section title={t('terms')}>
        <LinkList
          links={vocabularies.map((name) => ({
            href: `${base}/terms/${name}`,
            label: t(`vocabulary.${name}`),
          }))}
        />
      </Section>
    </>
  )
})

function LinkList({ links }: { links: { href: string; label: string }[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} className="inline-block py-2">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
