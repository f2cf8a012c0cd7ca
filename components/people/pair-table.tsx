import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { Table } from '@/components/ui/table'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import { labelIn, labelOrNull } from '@/lib/core/text'
import type { ComparedPerson } from '@/lib/people/queries'
import { StatusBadge } from './status-badge'

type Line = { label: string; of: (person: ComparedPerson) => ReactNode }

/** Two people beside each other: the one that stays, and the one that goes into it. */
export async function PairTable({
  pair,
  locale,
}: {
  pair: [ComparedPerson, ComparedPerson]
  locale: string
}) {
  const t = await getTranslations('people')
  const [one, other] = pair
  const lines: Line[] = [
    { label: t('names.title'), of: ({ names }) => several(names.map(({ text }) => text)) },
    { label: t('statusLabel'), of: ({ status }) => status && <StatusBadge status={status} /> },
    {
      label: t('merge.visibility'),
      of: ({ visibility }) => visibility !== 'open' && <VisibilityBadge visibility={visibility} />,
    },
    { label: t('sexLabel'), of: ({ sex }) => sex && t(`sex.${sex}`) },
    { label: t('born'), of: (person) => person.bornOn && <Born person={person} /> },
    { label: t('birthPlace'), of: ({ birthPlace }) => birthPlace },
    { label: t('region'), of: ({ region }) => region },
    { label: t('occupation'), of: ({ occupation }) => occupation },
    { label: t('summary'), of: ({ summary }) => summary },
    {
      label: t('merge.cases'),
      of: ({ defendants }) => several(defendants.map((defendant) => defendant.case.name)),
    },
    {
      label: t('merge.charges'),
      of: ({ defendants }) => several(defendants.flatMap(({ charges }) => charges.map(({ label }) => label))),
    },
    {
      label: t('merge.held'),
      of: (person) => person.custodyPeriods.length > 0 && <Held person={person} locale={locale} />,
    },
    {
      label: t('merge.families'),
      of: ({ families }) => several(families.map(({ family }) => family.name)),
    },
  ]
  return (
    <Table
      caption={t('merge.title')}
      captionHidden
      rows={lines.filter(({ of }) => pair.some((person) => Boolean(of(person))))}
      rowKey={({ label }) => label}
      columns={[
        { key: 'field', label: t('merge.field'), isHeader: true, cell: ({ label }) => label },
        { key: 'one', label: `${t('merge.stays')}: ${one.name}`, cell: ({ of }) => of(one) },
        { key: 'other', label: `${t('merge.goes')}: ${other.name}`, cell: ({ of }) => of(other) },
      ]}
    />
  )
}

const several = (texts: string[]) => texts.length > 0 && <Several texts={texts} />

function Several({ texts }: { texts: string[] }) {
  return (
    <ul>
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function Born({ person: { bornOn, bornPrecision } }: { person: ComparedPerson }) {
  const born = fromColumns(bornOn, bornPrecision)
  return born && <ImpreciseDateText value={born} />
}

async function Held({ person, locale }: { person: ComparedPerson; locale: string }) {
  const t = await getTranslations('people.merge')
  return (
    <ul>
      {person.custodyPeriods.map(({ id, measure, placeOf, place, fromOn, fromPrecision }) => (
        <li key={id}>
          {labelIn(measure.labels, locale)}, <ImpreciseDateText value={fromColumns(fromOn, fromPrecision)} />
          {' – '}
          {labelOrNull(placeOf, locale) ?? place ?? t('none')}
        </li>
      ))}
    </ul>
  )
}
