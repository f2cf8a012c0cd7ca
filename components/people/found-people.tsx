import { getTranslations } from 'next-intl/server'
import type { FoundPerson } from '@/lib/people/queries'
import { PersonLine } from './person-line'

type FoundPeopleProps = { rows: FoundPerson[]; hrefOf?: (id: string) => string }

/** People found by a name, the likeliest first, each with what tells them from others and why they were found. */
export function FoundPeople({ rows, hrefOf }: FoundPeopleProps) {
  return (
    <ul className="grid gap-3">
      {rows.map((person) => (
        <li key={person.id}>
          <PersonLine person={person} href={hrefOf?.(person.id)} />
          <Why {...person} />
        </li>
      ))}
    </ul>
  )
}

/** Nothing is said of a name that was asked for as it stands. */
async function Why({ name, spelling, kind, grade, reasons }: FoundPerson) {
  const t = await getTranslations('people')
  const told = reasons.filter((reason) => reason !== 'beginning' && reason !== 'part')
  if (told.length === 0 && spelling === name) return null
  const isNickname = kind === 'nickname' && spelling !== name
  const words = [
    ...(isNickname ? [t('match.nickname')] : []),
    ...told.map((reason) => t(`match.reason.${reason}`)),
  ]
  return (
    <p className="text-muted">
      {t(`match.grade.${grade}`)}
      {spelling !== name && `: ${spelling}`}
      {words.length > 0 && ` (${words.join(', ')})`}
    </p>
  )
}
