import { getTranslations } from 'next-intl/server'
import { ImpreciseDateText } from '@/components/ui/time'
import type { CaseOverview } from '@/lib/cases/overview'
import { timelineOf, type TimelineEntry } from '@/lib/cases/timeline'
import { EntryText } from './entry-text'

const SHOWN = 15

type TimelineProps = {
  found: CaseOverview
  base?: string
  /** On paper nothing can be unfolded. */
  whole?: boolean
}

/** All that happened, the newest first; what is older than the first lines unfolds. */
export async function Timeline({ found, base, whole }: TimelineProps) {
  const t = await getTranslations('cases.page')
  const entries = timelineOf(found)
  if (entries.length === 0) return <p className="text-muted">{t('nothingYet')}</p>
  const shown = whole ? entries : entries.slice(0, SHOWN)
  const older = entries.slice(shown.length)
  return (
    <>
      <Entries entries={shown} found={found} base={base} />
      {older.length > 0 && (
        <details className="details">
          <summary>{t('older', { count: older.length })}</summary>
          <Entries entries={older} found={found} base={base} />
        </details>
      )}
    </>
  )
}

type EntriesProps = { entries: TimelineEntry[]; found: CaseOverview; base?: string }

async function Entries({ entries, found, base }: EntriesProps) {
  const t = await getTranslations('cases.page')
  return (
    <ol className="grid gap-2 print:gap-1">
      {entries.map((entry) => (
        <li
          key={`${entry.kind}-${entry.id}`}
          className="grid gap-x-4 border-b border-line pb-2 sm:grid-cols-[10rem_1fr] print:pb-0.5"
        >
          <span className="text-muted">
            {entry.on ? <ImpreciseDateText value={entry.on} /> : t('undated')}
          </span>
          <div>
            <EntryText entry={entry} found={found} base={base} />
          </div>
        </li>
      ))}
    </ol>
  )
}
