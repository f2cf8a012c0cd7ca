import { getLocale, getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { formatDate, isoDate } from '@/lib/core/dates'
import type { DocumentRow } from '@/lib/documents/queries'
import { DocumentImage } from './document-image'
import type { DocumentMark } from '@/prisma/generated/enums'

const TONES: Record<Exclude<DocumentMark, 'open'>, Tone> = { restricted: 'warn', privileged: 'bad' }

/** Small pictures, or what kind of file it is; names, and what there is to know before opening. */
export async function DocumentList({ rows }: { rows: DocumentRow[] }) {
  const t = await getTranslations('documents')
  return (
    <ul className="documents">
      {rows.map((row) => (
        <li key={row.id} className="document">
          <DocumentPicture row={row} />
          <div className="grid content-start gap-1">
            <a href={`/documents/${row.id}`} className="document-title">
              {row.title}
            </a>
            <p className="text-sm text-muted">
              <DocumentFacts row={row} />
            </p>
            {row.mark !== 'open' && (
              <p>
                <Badge tone={TONES[row.mark]}>{t(`mark.${row.mark}`)}</Badge>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What is between lawyers, or of a family, is not shown before it is opened: opening it is recorded. */
function DocumentPicture({ row }: { row: DocumentRow }) {
  const { id, type, hasThumbnail, mark, familyId, deliveryId } = row
  if (!hasThumbnail || mark === 'privileged' || familyId || deliveryId)
    return (
      <span className="document-picture" aria-hidden>
        {type.toUpperCase()}
      </span>
    )
  return <DocumentImage id={id} part="thumbnail" className="document-picture" alt="" />
}

/** "Ruling · PDF · 120 kB · 26 Nov 2026". */
export async function DocumentFacts({ row }: { row: DocumentRow }) {
  const t = await getTranslations('documents')
  const locale = await getLocale()
  const facts = [
    t(`kind.${row.kind}`),
    row.type.toUpperCase(),
    sizeText(row.bytes, locale),
    formatDate(isoDate(row.addedAt), locale),
    row.addedBy,
  ]
  return facts.filter(Boolean).join(' · ')
}

const KILOBYTE = 1000
const MEGABYTE = 1_000_000

function sizeText(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < KILOBYTE
      ? ['byte', bytes]
      : bytes < MEGABYTE
        ? ['kilobyte', bytes / KILOBYTE]
        : ['megabyte', bytes / MEGABYTE]
  const format = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale, format).format(size)
}
