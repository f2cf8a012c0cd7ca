import { getTranslations } from 'next-intl/server'
import { StatusBadge } from '@/components/people/status-badge'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { Table, type Column } from '@/components/ui/table'
import { DateText } from '@/components/ui/time'
import type { Standing } from '@/lib/cases/standing'
import { MaybeLink } from './maybe-link'
import { SentenceText } from './sentence-text'
import { TermBadge } from './urgency-badge'

/** `base` is the address of the case for those who may write it; without it nothing can be changed here. */
type StandingTableProps = { rows: Standing[]; base?: string }

/** Each defendant: charges, how and how long held, when the term runs out, the sentence. */
export async function StandingTable({ rows, base }: StandingTableProps) {
  const t = await getTranslations('cases')
  const hasSentences = rows.some(({ sentences }) => sentences.length > 0)
  const columns: (Column<Standing> | false)[] = [
    {
      ...{ key: 'defendant', label: t('field.defendant'), isHeader: true },
      cell: (row) => <Defendant row={row} />,
    },
    { key: 'charges', label: t('page.charges'), cell: (row) => <Charges row={row} base={base} /> },
    { key: 'measure', label: t('page.measure'), cell: (row) => <Measure row={row} /> },
    { key: 'held', label: t('page.held'), cell: (row) => <Held row={row} /> },
    { key: 'term', label: t('page.term'), cell: (row) => <RunningTerm row={row} /> },
    hasSentences && {
      ...{ key: 'sentence', label: t('page.sentence') },
      cell: ({ sentences }) =>
        sentences.map((sentence) => (
          <p key={sentence.id}>
            <MaybeLink href={base && `${base}/sentences/${sentence.id}`}>
              <SentenceText sentence={sentence} />
            </MaybeLink>
          </p>
        )),
    },
    base !== undefined && {
      ...{ key: 'enter', label: '' },
      cell: ({ id, person }) => <Entries id={id} person={person} base={base} />,
    },
  ]
  return (
    <Table
      caption={t('page.defendants')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== false)}
    />
  )
}

type RowProps = { row: Standing; base?: string }

function Defendant({ row: { note, person } }: RowProps) {
  return (
    <div className="grid gap-1 lg:min-w-36">
      <a href={`/people/${person.id}`}>{person.name}</a>
      <span className="flex flex-wrap gap-1">
        <StatusBadge status={person.status} /> <VisibilityBadge visibility={person.visibility} />
      </span>
      {note && <span className="font-normal text-muted">{note}</span>}
    </div>
  )
}

/** Folded away: this table is read far more often than it is written. */
async function Entries({ id, person, base }: { id: string; person: Standing['person']; base: string }) {
  const t = await getTranslations('cases.page')
  return (
    <details className="details row-links no-print">
      <summary>
        {t('enter')}
        <span className="sr-only">: {person.name}</span>
      </summary>
      <ul>
        <li>
          <a href={`${base}/charges/new?defendant=${id}`}>{t('addCharge')}</a>
        </li>
        <li>
          <a href={`${base}/sentences/new?defendant=${id}`}>{t('addSentence')}</a>
        </li>
        <li>
          <a href={`/people/${person.id}/custody/new?back=${encodeURIComponent(base)}`}>{t('addCustody')}</a>
        </li>
        <li>
          <a href={`${base}/defendants/${id}`}>{t('editDefendant')}</a>
        </li>
      </ul>
    </details>
  )
}

async function Charges({ row: { charges }, base }: RowProps) {
  const t = await getTranslations('cases.page')
  if (charges.length === 0) return <span className="text-muted">{t('noCharges')}</span>
  return (
    <ul>
      {charges.map(({ id, label, article }) => (
        <li key={id}>
          <MaybeLink href={base && `${base}/charges/${id}`}>{label}</MaybeLink>
          {article && <span className="block text-sm text-muted">{article}</span>}
        </li>
      ))}
    </ul>
  )
}

async function Measure({ row: { period } }: RowProps) {
  const t = await getTranslations('cases.page')
  if (!period) return <span className="text-muted">{t('noMeasure')}</span>
  return (
    <>
      {period.measure}
      {period.place && <span className="block text-sm text-muted lg:whitespace-nowrap">{period.place}</span>}
    </>
  )
}

async function Held({ row: { held, atHome } }: RowProps) {
  if (!held) return null
  const t = await getTranslations('cases.page')
  return (
    <>
      {t(held.isExact ? 'heldDays' : 'heldAbout', { count: held.days })}
      {atHome > 0 && atHome < held.days && (
        <span className="block text-sm text-muted">{t('atHome', { count: atHome })}</span>
      )}
    </>
  )
}

async function RunningTerm({ row: { term } }: RowProps) {
  const t = await getTranslations('cases.page')
  if (!term) return <span className="text-muted">{t('noTerm')}</span>
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <DateText date={term.lastDay} style="short" />
      <TermBadge term={term} />
    </span>
  )
}
