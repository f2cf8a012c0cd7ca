import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import { isoDate } from '@/lib/core/dates'
import { labelIn } from '@/lib/core/text'
import type { FamilyDetail } from '@/lib/families/queries'
import { standingConsents } from '@/lib/families/rules'

type Consent = FamilyDetail['consents'][number]

type ConsentsProps = { family: FamilyDetail; locale: string; canWrite: boolean }

/** The answers that stand, and below them how they came about. */
export async function Consents({ family, locale, canWrite }: ConsentsProps) {
  const t = await getTranslations('families.consent')
  const { id, consents } = family
  const standing = standingConsents(consents)
  const table = { family, locale, base: canWrite ? `/families/${id}` : undefined }
  const record = canWrite && (
    <ButtonLink small href={`/families/${id}/consent`}>
      {t('record')}
    </ButtonLink>
  )
  return (
    <Section title={t('title')} lead={t('lead')} action={record}>
      {standing.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <ConsentTable caption={t('title')} rows={standing} {...table} />
      )}
      {consents.length > standing.length && (
        <Details summary={t('history')}>
          <ConsentTable caption={t('history')} rows={consents} {...table} />
        </Details>
      )}
    </Section>
  )
}

type ConsentTableProps = {
  caption: string
  rows: FamilyDetail['consents']
  family: FamilyDetail
  locale: string
  /** Address of the family, for those who may take an answer out. */
  base?: string
}

export async function ConsentTable({ caption, rows, family, locale, base }: ConsentTableProps) {
  const t = await getTranslations('families.consent')
  const columns: Column<FamilyDetail['consents'][number]>[] = [
    { key: 'who', label: t('column.who'), isHeader: true, cell: (consent) => nameOf(consent, family) },
    {
      key: 'purpose',
      label: t('column.purpose'),
      cell: ({ purpose, body }) =>
        body ? t('shareWith', { body: labelIn(body.labels, locale) }) : t(`purpose.${purpose}`),
    },
    {
      key: 'answer',
      label: t('column.answer'),
      cell: ({ isGiven }) => (
        <Badge tone={isGiven ? 'good' : 'bad'}>{t(isGiven ? 'given' : 'refused')}</Badge>
      ),
    },
    { key: 'on', label: t('column.on'), cell: ({ on }) => <DateText date={isoDate(on)} style="short" /> },
    ...(rows.some(({ takenBy }) => takenBy)
      ? [{ key: 'takenBy', label: t('column.takenBy'), cell: ({ takenBy }: Consent) => takenBy }]
      : []),
  ]
  const action: Column<FamilyDetail['consents'][number]> = {
    key: 'action',
    label: t('column.action'),
    cell: (consent) => (
      <a href={`${base}/consents/${consent.id}/remove`}>
        {t('remove')}
        <span className="sr-only">: {nameOf(consent, family)}</span>
      </a>
    ),
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={base ? [...columns, action] : columns}
    />
  )
}

function nameOf({ memberId, person }: FamilyDetail['consents'][number], { members }: FamilyDetail) {
  const member = members.find(({ id }) => id === memberId)
  return person?.name ?? member?.person?.name ?? member?.name
}
