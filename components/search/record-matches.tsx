import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FoundPeople } from '@/components/people/found-people'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { Group, Matches } from '@/lib/search/queries'
import { CaseMatches, ChargedPeople, HeldPeople } from './matches'

/** People and cases, by what they were found for. */
export async function RecordMatches({ text, matches }: { text: string; matches: Matches }) {
  const t = await getTranslations('search')
  const { people, held, charged, cases } = matches
  if ([people, held, charged, cases].every(({ rows }) => rows.length === 0))
    return <EmptyState title={t('none', { text })}>{t('noneText')}</EmptyState>
  const all = (path: string) => `${path}?${new URLSearchParams({ text })}`
  return (
    <>
      <Found title={t('people')} of={people} all={`${all('/people')}&who=all`} more={t('morePeople')}>
        <FoundPeople rows={people.rows} />
      </Found>
      <Found title={t('held')} of={held} more={t('moreHeld')}>
        <HeldPeople rows={held.rows} />
      </Found>
      <Found title={t('charged')} of={charged} more={t('moreCharged')}>
        <ChargedPeople rows={charged.rows} />
      </Found>
      <Found title={t('cases')} of={cases} all={all('/cases')} more={t('moreCases')}>
        <CaseMatches rows={cases.rows} />
      </Found>
    </>
  )
}

type FoundProps = {
  title: string
  of: Group<unknown>
  /** The list with this filter, where there is one; without it `more` says that there are others. */
  all?: string
  more: string
  children: ReactNode
}

function Found({ title, of: { rows, isMore }, all, more, children }: FoundProps) {
  if (rows.length === 0) return null
  return (
    <Section title={title}>
      {children}
      {isMore && <p className="text-muted">{all ? <a href={all}>{more}</a> : more}</p>}
    </Section>
  )
}
