import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { ImpreciseDateText } from '@/components/ui/time'
import type { TextGroup, TextMatch } from '@/lib/search/queries'
import type { TextKind } from '@/lib/search/schema'

type TextGroupsProps = { text: string; groups: TextGroup[]; href: (kind: TextKind) => string }

/** Where the words stand, a few of each kind of record. */
export async function TextGroups({ text, groups, href }: TextGroupsProps) {
  const t = await getTranslations('search')
  if (groups.length === 0) return <NoTexts text={text} />
  return groups.map(({ kind, rows, isMore }) => (
    <Section
      key={kind}
      title={t(`kind.${kind}`)}
      action={isMore && <a href={href(kind)}>{t('allOfKind')}</a>}
    >
      <TextMatches rows={rows} />
    </Section>
  ))
}

export async function NoTexts({ text }: { text: string }) {
  const t = await getTranslations('search')
  return <EmptyState title={t('none', { text })}>{t('noneInTexts')}</EmptyState>
}

export function TextMatches({ rows }: { rows: TextMatch[] }) {
  return (
    <ul className="grid gap-4">
      {rows.map((row) => (
        <Match key={row.id} {...row} />
      ))}
    </ul>
  )
}

async function Match({ kind, href, title, about, date, snippet }: TextMatch) {
  const t = await getTranslations('search')
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={href}>{title || t(`one.${kind}`)}</a>
        <span className="text-muted">
          {about}
          {about && date && ', '}
          {date && <ImpreciseDateText value={date} />}
        </span>
      </p>
      <p className="break-words">
        {snippet.map(({ text, isMarked }, at) =>
          isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
    </li>
  )
}
