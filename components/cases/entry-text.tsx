import { getTranslations } from 'next-intl/server'
import { StateBadge } from '@/components/hearings/state-badge'
import { dateOf } from '@/lib/core/dates'
import type { CaseOverview } from '@/lib/cases/overview'
import type { TimelineEntry } from '@/lib/cases/timeline'
import { Results } from './answers'
import { MaybeLink } from './maybe-link'
import { SentenceText } from './sentence-text'

type Of<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: Kind }>
type EntryProps = { entry: TimelineEntry; found: CaseOverview; base?: string }

/** What happened, in words; with a link to it for those who may change it. */
export function EntryText({ entry, found, base }: EntryProps) {
  switch (entry.kind) {
    case 'stage':
      return <StageEntry entry={entry} />
    case 'hearing':
      return <HearingEntry entry={entry} />
    case 'ruling':
      return <RulingEntry entry={entry} found={found} base={base} />
    case 'motion':
      return <MotionEntry entry={entry} base={base} />
    default:
      return <PersonEntry entry={entry} base={base} />
  }
}

async function StageEntry({ entry: { stage } }: { entry: Of<'stage'> }) {
  const t = await getTranslations('cases')
  return <b>{t('entry.stage', { stage: t(`stage.${stage}`) })}</b>
}

async function HearingEntry({ entry: { hearing } }: { entry: Of<'hearing'> }) {
  const t = await getTranslations('hearings.kind')
  const { id, kind, state, date, timeZone, outcome, court } = hearing
  return (
    <>
      <a href={`/hearings/${id}`}>{t(kind)}</a>{' '}
      <StateBadge hearing={{ state, timeZone, onDate: dateOf(date) }} />
      <span className="text-sm text-muted max-sm:block sm:ms-1">
        {[outcome, court].filter(Boolean).join(', ')}
      </span>
    </>
  )
}

type RulingEntryProps = { entry: Of<'ruling'>; found: CaseOverview; base?: string }

async function RulingEntry({ entry: { ruling }, found, base }: RulingEntryProps) {
  const t = await getTranslations('cases')
  return (
    <>
      <MaybeLink href={base && `${base}/rulings/${ruling.id}`}>{t(`ruling.${ruling.kind}`)}</MaybeLink>
      <Results ruling={ruling} found={found} />
      <span className="block text-sm text-muted">
        {[ruling.court, ruling.judge, ruling.note].filter(Boolean).join(', ')}
      </span>
    </>
  )
}

async function MotionEntry({ entry: { motion, names }, base }: { entry: Of<'motion'>; base?: string }) {
  const t = await getTranslations('cases')
  return (
    <>
      {t('entry.motion')}: <MaybeLink href={base && `${base}/motions/${motion.id}`}>{motion.kind}</MaybeLink>
      {motion.result && `, ${t(`result.${motion.result}`)}`}
      <span className="block text-sm text-muted">{[...names, motion.request].join(': ')}</span>
    </>
  )
}

type PersonEntryProps = {
  entry: Of<'charge' | 'charge-end' | 'sentence' | 'custody' | 'custody-end'>
  base?: string
}

/** What concerns one or several defendants: their names, then what it is. */
async function PersonEntry({ entry, base }: PersonEntryProps) {
  const t = await getTranslations('cases')
  const what = {
    charge: t('entry.charge'),
    'charge-end': t('entry.chargeEnd'),
    sentence: t('entry.sentence'),
    custody: t('entry.custody'),
    'custody-end': t('entry.custodyEnd'),
  }[entry.kind]
  return (
    <>
      {what}: <Content entry={entry} base={base} />
      <span className="block text-sm text-muted">{entry.names.join(', ')}</span>
    </>
  )
}

async function Content({ entry, base }: PersonEntryProps) {
  const t = await getTranslations('cases.custodyEnd')
  switch (entry.kind) {
    case 'charge':
    case 'charge-end':
      return <MaybeLink href={base && `${base}/charges/${entry.id}`}>{entry.charge.label}</MaybeLink>
    case 'sentence':
      return (
        <MaybeLink href={base && `${base}/sentences/${entry.id}`}>
          <SentenceText sentence={entry.sentence} />
        </MaybeLink>
      )
    case 'custody':
      return <>{[entry.period.measure, entry.period.place].filter(Boolean).join(', ')}</>
    case 'custody-end':
      return <>{[entry.period.measure, entry.period.end && t(entry.period.end)].filter(Boolean).join(', ')}</>
  }
}
