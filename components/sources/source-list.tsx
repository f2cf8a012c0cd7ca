import { getTranslations } from 'next-intl/server'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { SourceRow } from '@/lib/sources/source'

type SourceListProps = {
  sources: SourceRow[]
  /** The page to come back to, given to those who may take a source away. */
  back?: string
}

/** "Said by A (B), in C, reported by D, April 2022." */
export async function SourceList({ sources, back }: SourceListProps) {
  if (sources.length === 0) return null
  const t = await getTranslations('sources')
  return (
    <ul className="grid gap-1.5">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceText source={source} />
          {back && (
            <>
              {' '}
              <a
                className="no-print"
                href={`/sources/${source.id}/remove?${new URLSearchParams({ back })}`}
                aria-label={t('removeThis', { source: nameOf(source) })}
              >
                {t('remove')}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

export async function SourceText({ source }: { source: SourceRow }) {
  const t = await getTranslations('sources')
  const { person, organisation, publishedIn, reportedBy, url, title, reliability, note } = source
  const published = fromColumns(source.publishedOn, source.publishedPrecision)
  const speaker = person ? <a href={`/people/${person.id}`}>{person.name}</a> : source.saidBy
  const parts = [
    speaker &&
      (organisation ? (
        <>
          {speaker} ({organisation})
        </>
      ) : (
        speaker
      )),
    !speaker && organisation,
    publishedIn && t('in', { name: publishedIn }),
    reportedBy && t('by', { name: reportedBy }),
    published && <ImpreciseDateText value={published} />,
    reliability && t('judged', { reliability: reliability.toLowerCase() }),
  ].filter(Boolean)
  return (
    <>
      {(title ?? url) && (
        <>
          {url ? (
            <a href={url} rel="noreferrer noopener external">
              {title ?? new URL(url).hostname}
            </a>
          ) : (
            <cite>{title}</cite>
          )}
          {parts.length > 0 && ': '}
        </>
      )}
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && ', '}
          {part}
        </span>
      ))}
      {note && <span className="text-muted"> — {note}</span>}
    </>
  )
}

function nameOf({ title, person, saidBy, organisation, publishedIn, reportedBy, url }: SourceRow): string {
  return title ?? person?.name ?? saidBy ?? organisation ?? publishedIn ?? reportedBy ?? url ?? ''
}
