import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { staffPage } from '@/components/layout/staff-page'
import { Badge } from '@/components/ui/badge'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/access/session'
import { getSettings } from '@/lib/installation/queries'
import { endOtherSessions, endOwnSession } from '@/lib/users/actions'
import { listOwnSessions } from '@/lib/users/queries'
import { deviceName } from '@/lib/users/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('sessions.title') }
}

export default staffPage(async function SessionsPage() {
  const actor = await requireActor('own.use')
  const t = await getTranslations('users')
  const [sessions, { timeZone }] = [await listOwnSessions(actor), await getSettings(actor)]
  const isThis = (id: string) => id === actor.sessionId
  return (
    <div className="grid gap-6">
      <PageHeader
        title={t('sessions.title')}
        lead={t('sessions.lead')}
        breadcrumb={[{ href: '/settings', label: t('settings.title') }]}
      />
      <Table
        caption={t('sessions.title')}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'device',
            label: t('sessions.device'),
            isHeader: true,
            cell: ({ id, device }) => (
              <span className="flex flex-wrap gap-2">
                {deviceName(device) || t('sessions.unknown')}
                {isThis(id) && <Badge tone="good">{t('sessions.this')}</Badge>}
              </span>
            ),
          },
          {
            key: 'since',
            label: t('sessions.since'),
            cell: ({ createdAt }) => <Time at={createdAt} zone={timeZone} />,
          },
          {
            key: 'seen',
            label: t('sessions.seen'),
            cell: ({ lastSeenAt }) => <Time at={lastSeenAt} zone={timeZone} />,
          },
          {
            key: 'end',
            label: t('actions'),
            cell: ({ id }) =>
              !isThis(id) && (
                <Form action={endOwnSession} submitLabel={t('sessions.end')} tone="secondary" small>
                  <HiddenField name="sessionId" value={id} />
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={endOtherSessions} submitLabel={t('sessions.endOthers')} tone="secondary">
          {null}
        </Form>
      )}
    </div>
  )
})
