import { getTranslations } from 'next-intl/server'
import type { StatementRow } from '@/lib/advocacy/statement'
import { EntryCard } from './entry-card'
import { KnownDate } from './known-date'
import { PeopleLinks } from './people-links'

const SHOWN_AT_ONCE = 600

export async function StatementCard({ row, canWrite }: { row: StatementRow; canWrite: boolean }) {
  const t = await getTranslations('advocacy')
  const { speakerOf, text, language } = row
  const speaker = speakerOf?.name ?? row.speaker ?? ''
  const lang = language ?? undefined
  return (
    <EntryCard
      kind="statement"
      id={row.id}
      name={speaker}
      title={speakerOf ? <a href={`/people/${speakerOf.id}`}>{speaker}</a> : speaker}
      canWrite={canWrite}
      sources={row.sources}
      facts={[
        row.saidOn && {
          label: t('field.said'),
          value: <KnownDate on={row.saidOn} precision={row.saidPrecision} />,
        },
        { label: t('field.occasion'), value: row.occasion },
        row.about.length > 0 && { label: t('field.about'), value: <PeopleLinks people={row.about} /> },
      ]}
    >
      {text.length <= SHOWN_AT_ONCE ? (
        <Words text={text} lang={lang} />
      ) : (
        <details>
          <summary lang={lang}>“{text.slice(0, SHOWN_AT_ONCE / 2).trimEnd()}…”</summary>
          <Words text={text} lang={lang} />
        </details>
      )}
    </EntryCard>
  )
}

function Words({ text, lang }: { text: string; lang?: string }) {
  return (
    <blockquote lang={lang} className="max-w-prose border-s-4 border-edge ps-4 whitespace-pre-line">
      {text}
    </blockquote>
  )
}
