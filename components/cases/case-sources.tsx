import { Fragment, type ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { SourceLink, newSourceAddress } from '@/components/sources/source-link'
import { SourceList } from '@/components/sources/source-list'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { CaseOverview } from '@/lib/cases/overview'
import type { Proceedings } from '@/lib/cases/proceedings'
import type { SourceKind } from '@/lib/sources/schema'
import { SentenceText } from './sentence-text'
import { dateFormatter } from './when-text'

type CaseSourcesProps = { found: CaseOverview; proceedings: Proceedings }

/** What the case rests on, and each of its charges, rulings, sentences and motions. */
export async function CaseSources({ found, proceedings }: CaseSourcesProps) {
  const t = await getTranslations('sources')
  const { id, sources, isWritable } = found
  const page = `/cases/${id}`
  const back = isWritable ? page : undefined
  const records = await recordsOf(found, proceedings)
  const sourcesOf = (recordId: string) =>
    sources.filter((one) => one.recordId === recordId).map(({ source }) => source)
  const add = isWritable && (
    <ButtonLink small href={newSourceAddress({ kind: 'case', record: id, back: page })}>
      {t('add')}
    </ButtonLink>
  )
  return (
    <Section title={t('title')} action={add}>
      {sources.length === 0 && <p className="text-muted">{t('none')}</p>}
      <SourceList sources={sourcesOf(id)} back={back} />
      {records
        .filter(({ record }) => sourcesOf(record).length > 0)
        .map(({ record, label }) => (
          <div key={record}>
            <p className="text-muted">{label}</p>
            <SourceList sources={sourcesOf(record)} back={back} />
          </div>
        ))}
      {isWritable && records.length > 0 && (
        <details className="details no-print">
          <summary>{t('addTo')}</summary>
          <ul className="grid gap-1.5">
            {records.map(({ kind, record, label }) => (
              <li key={record}>
                <SourceLink kind={kind} record={record} back={page}>
                  {label}
                </SourceLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type Labelled = { kind: SourceKind; record: string; label: ReactNode }

async function recordsOf(found: CaseOverview, proceedings: Proceedings): Promise<Labelled[]> {
  const t = await getTranslations('cases')
  const format = await dateFormatter(await getLocale())
  const { charges, rulings, sentences, motions } = proceedings
  const nameOf = (id: string | null) => found.defendants.find((one) => one.id === id)?.person.name
  const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(', ')
  return [
    ...charges.map(({ id, label, defendantId }) => ({
      ...{ kind: 'charge' as const, record: id },
      label: `${t('entry.charge')}: ${words(label, nameOf(defendantId))}`,
    })),
    ...rulings.map(({ id, kind, decided }) => ({
      ...{ kind: 'ruling' as const, record: id },
      label: words(t(`ruling.${kind}`), format(decided)),
    })),
    ...sentences.map((sentence) => ({
      ...{ kind: 'sentence' as const, record: sentence.id },
      label: (
        <Fragment key={sentence.id}>
          {t('entry.sentence')}: <SentenceText sentence={sentence} />, {nameOf(sentence.defendantId)}
        </Fragment>
      ),
    })),
    ...motions.map(({ id, kind, request, defendantId }) => ({
      ...{ kind: 'motion' as const, record: id },
      label: `${t('entry.motion')}: ${words(kind, nameOf(defendantId), request)}`,
    })),
  ]
}
