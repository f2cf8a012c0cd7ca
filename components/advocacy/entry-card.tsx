import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList, type Fact } from '@/components/ui/description-list'
import type { SourceRow } from '@/lib/sources/source'
import { areaOf, type EntryKind } from '@/lib/advocacy/schema'
import { EntrySources } from './entry-sources'

type EntryCardProps = {
  kind: EntryKind
  id: string
  title: ReactNode
  facts: (Fact | false | null)[]
  sources: SourceRow[]
  canWrite: boolean
  /** What names the record, for links that stand alone. */
  name: string
  children?: ReactNode
}

/** One record whole: it is short, so it has no page of its own to be read on. */
export async function EntryCard({
  kind,
  id,
  title,
  name,
  facts,
  sources,
  canWrite,
  children,
}: EntryCardProps) {
  const t = await getTranslations('advocacy')
  return (
    <li id={id} className="panel grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3>{title}</h3>
        {canWrite && (
          <span className="no-print">
            <ButtonLink small tone="quiet" href={`/advocacy/${areaOf(kind)}/${id}`}>
              {t('change')}
              <span className="sr-only">: {name}</span>
            </ButtonLink>
          </span>
        )}
      </div>
      {children}
      <DescriptionList facts={facts} />
      <EntrySources rows={sources} />
    </li>
  )
}
