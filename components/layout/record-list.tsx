import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'

type Href = (more: Record<string, string>) => string

type RecordListProps = {
  isEmpty: boolean
  /** What an empty list says, and what there is to do. */
  empty: { title: string; text: string; action?: ReactNode }
  /** The address of the list with its filters. */
  href: Href
  isContinued: boolean
  nextKey: string | null
  children: ReactNode
}

/** The rows of a page, or why there are none; the way to the first page and to the next. */
export function RecordList({ isEmpty, empty, href, isContinued, nextKey, children }: RecordListProps) {
  return (
    <>
      {isEmpty ? (
        <EmptyState title={empty.title} action={empty.action}>
          {empty.text}
        </EmptyState>
      ) : (
        children
      )}
      <Pagination firstHref={isContinued && href({})} nextHref={nextKey && href({ after: nextKey })} />
    </>
  )
}

type SortSwitchProps = { of: 'people' | 'cases'; sort: string; href: Href }

/** Says in which order the list stands, and leads to the other one. */
export async function SortSwitch({ of, sort, href }: SortSwitchProps) {
  const t = await getTranslations(`${of}.sort`)
  return (
    <p className="text-muted">
      {t(sort ? 'isNewest' : 'isName')}{' '}
      <a href={href({ sort: sort ? '' : 'newest' })}>{t(sort ? 'name' : 'newest')}</a>
    </p>
  )
}
