import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { decideToken, revokeToken } from '@/lib/api/actions'
import type { TokenRow } from '@/lib/api/queries'

const TONES: Record<TokenRow['standing'], Tone> = {
  ...{ open: 'good', waiting: 'warn', revoked: 'neutral', ended: 'neutral' },
}

export async function TokensTable({ rows, zone }: { rows: TokenRow[]; zone: string }) {
  const t = await getTranslations('api')
  const lists = await getTranslations('export.list')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('table.name'), isHeader: true, cell: ({ name }) => name },
        { key: 'by', label: t('table.by'), cell: ({ by }) => by },
        {
          key: 'lists',
          label: t('table.lists'),
          cell: (row) =>
            [
              ...row.lists.map((list) => lists(list)),
              ...(row.isOwn ? [t('reach.own')] : []),
              ...(row.isCounting ? [t('reach.counts')] : []),
            ].join(', '),
        },
        {
          key: 'standing',
          label: t('table.standing'),
          cell: ({ standing }) => <Badge tone={TONES[standing]}>{t(`standing.${standing}`)}</Badge>,
        },
        { key: 'ends', label: t('table.ends'), cell: ({ endsAt }) => <Time at={endsAt} zone={zone} /> },
        {
          key: 'used',
          label: t('table.used'),
          cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} zone={zone} /> : t('never')),
        },
        { key: 'act', label: '', cell: (row) => <Act row={row} /> },
      ]}
    />
  )
}

async function Act({ row: { id, isMine, standing } }: { row: TokenRow }) {
  const t = await getTranslations('api')
  if (standing === 'revoked' || standing === 'ended') return null
  if (isMine || standing === 'open')
    return (
      <Form action={revokeToken} values={{ id }} submitLabel={t('revoke')} tone="danger" small>
        <HiddenField name="id" />
      </Form>
    )
  return (
    <div className="flex flex-wrap gap-2">
      {(['agree', 'decline'] as const).map((decision) => (
        <Form
          key={decision}
          action={decideToken}
          values={{ id, decision }}
          submitLabel={t(decision)}
          tone={decision === 'agree' ? 'primary' : 'secondary'}
          small
        >
          <HiddenField name="id" />
          <HiddenField name="decision" />
        </Form>
      ))}
    </div>
  )
}
