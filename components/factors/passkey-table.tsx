import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { removePasskey } from '@/lib/factors/actions'

type Row = {
  id: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
  keepsKeys: boolean
}

type PasskeyTableProps = { passkeys: Row[]; timeZone: string; isLast: boolean }

export async function PasskeyTable({ passkeys, timeZone, isLast }: PasskeyTableProps) {
  const t = await getTranslations('factors')
  return (
    <Table
      caption={t('passkey.several')}
      captionHidden
      rows={passkeys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('passkey.name'), isHeader: true, cell: ({ name }) => name },
        {
          key: 'since',
          label: t('own.since'),
          cell: ({ createdAt }) => <Time at={createdAt} zone={timeZone} />,
        },
        {
          key: 'used',
          label: t('passkey.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <Time at={lastUsedAt} zone={timeZone} /> : t('passkey.never'),
        },
        {
          key: 'keys',
          label: t('passkey.keys'),
          cell: ({ keepsKeys }) => (keepsKeys ? t('passkey.keysYes') : t('passkey.keysNo')),
        },
        {
          key: 'remove',
          label: '',
          cell: ({ id }) =>
            isLast ? (
              t('own.last')
            ) : (
              <Form action={removePasskey} submitLabel={t('passkey.remove')} tone="danger">
                <HiddenField name="id" value={id} />
              </Form>
            ),
        },
      ]}
    />
  )
}
