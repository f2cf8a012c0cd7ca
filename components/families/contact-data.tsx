import { getTranslations } from 'next-intl/server'
import { Table, type Column } from '@/components/ui/table'
import type { readContactData } from '@/lib/families/queries'
import type { ContactKind } from '@/prisma/generated/enums'

type Contact = NonNullable<Awaited<ReturnType<typeof readContactData>>>['contacts'][number]

export async function ContactData({
  contacts,
  familyId,
  canWrite,
}: {
  contacts: Contact[]
  familyId: string
  canWrite: boolean
}) {
  const t = await getTranslations('families')
  if (contacts.length === 0) return <p className="text-muted">{t('contacts.empty')}</p>
  const columns: (Column<Contact> | false)[] = [
    {
      key: 'kind',
      label: t('contacts.kindLabel'),
      isHeader: true,
      cell: ({ kind }) => t(`contacts.kind.${kind}`),
    },
    {
      key: 'value',
      label: t('contacts.valueShort'),
      cell: ({ kind, value }) => <Value kind={kind} value={value} />,
    },
    {
      key: 'member',
      label: t('contacts.member'),
      cell: ({ member }) => member?.person?.name ?? member?.name ?? t('contacts.wholeFamily'),
    },
    canWrite && {
      key: 'change',
      label: t('column.action'),
      cell: ({ id, value }) => (
        <a href={`/families/${familyId}/contacts/${id}`} aria-label={t('contacts.changeOf', { value })}>
          {t('contacts.action')}
        </a>
      ),
    },
  ]
  return (
    <Table
      caption={t('contacts.title')}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={contacts}
      rowKey={({ id }) => id}
    />
  )
}

function Value({ kind, value }: { kind: ContactKind; value: string }) {
  if (kind === 'phone' && isNumber(value)) return <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>
  if (kind === 'email') return <a href={`mailto:${value}`}>{value}</a>
  return <span className="whitespace-pre-line">{value}</span>
}

/** Nothing but a number, with what people set between its digits: anything else cannot be called. */
const isNumber = (value: string) =>
  /^\+?[\d\s().\u2010-\u2015\u00a0/-]+$/.test(value.trim()) && /(\d\D*){5}/.test(value)
