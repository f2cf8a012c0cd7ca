import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PaperShares } from '@/components/factors/paper-shares'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { TextArea } from '@/components/ui/text-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import type { Circle } from '@/lib/sealing/keyring'
import { giveKeys, putSharesAway, recoverKeys, renewShares } from '@/lib/users/actions'
import { getKeys } from '@/lib/users/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keys'))('title') }
}

type Props = { searchParams: Promise<Partial<Record<'given' | 'recovered' | 'renewed' | 'away', string>>> }

export default staffPage(async function KeysPage({ searchParams }: Props) {
  const actor = await requireActor('own.use')
  const { given, recovered, renewed, away } = await searchParams
  const [t, users] = [await getTranslations('keys'), await getTranslations('users')]
  const { opens, waitsFor, waiting, shares } = await getKeys(actor)
  const named = (kinds: Circle[]) => kinds.map((kind) => t(`circle.${kind}`)).join(', ')
  return (
    <div className="grid gap-6">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        breadcrumb={[{ href: '/settings', label: users('settings.title') }]}
      />
      {renewed && shares.length > 0 && <Notice kind="success">{t('renewal.done')}</Notice>}
      {away && <Notice kind="success">{t('renewal.putAway')}</Notice>}
      {(given ?? recovered) && <Notice kind="success">{given ? t('given') : t('recovered')}</Notice>}
      {shares.length > 0 && (
        <>
          <PaperShares shares={shares} />
          <Form action={putSharesAway} submitLabel={t('renewal.put')}>
            {null}
          </Form>
        </>
      )}
      {opens.length > 0 && <p>{t('opens', { circles: named(opens) })}</p>}
      {waitsFor.length > 0 && <Notice kind="warning">{t('waits', { circles: named(waitsFor) })}</Notice>}
      <Section title={t('waiting.title')}>
        {waiting.length === 0 ? (
          <EmptyState title={t('waiting.none')} />
        ) : (
          <Table
            caption={t('waiting.title')}
            captionHidden
            rows={waiting}
            rowKey={({ id }) => id}
            columns={[
              { key: 'user', label: t('waiting.user'), isHeader: true, cell: ({ label }) => label },
              { key: 'for', label: t('waiting.for'), cell: ({ waitsFor: kinds }) => named(kinds) },
              {
                key: 'give',
                label: users('actions'),
                cell: ({ id }) => (
                  <Form action={giveKeys} submitLabel={t('waiting.give')} tone="secondary" small>
                    <HiddenField name="userId" value={id} />
                  </Form>
                ),
              },
            ]}
          />
        )}
        {waiting.length > 0 && <p className="hint">{t('waiting.check')}</p>}
      </Section>
      <Details summary={t('paper.title')} names={['first', 'second']}>
        <p>{t('paper.lead')}</p>
        <Form action={recoverKeys} submitLabel={t('paper.submit')}>
          <TextArea name="first" label={t('paper.first')} rows={3} />
          <TextArea name="second" label={t('paper.second')} rows={3} />
        </Form>
      </Details>
      {can(actor, 'users.manage') && shares.length === 0 && (
        <Details summary={t('renewal.title')}>
          <p>{t('renewal.lead')}</p>
          <Form action={renewShares} submitLabel={t('renewal.submit')} tone="secondary">
            <TextArea name="first" label={t('paper.first')} rows={3} />
            <TextArea name="second" label={t('paper.second')} rows={3} />
          </Form>
        </Details>
      )}
    </div>
  )
})
