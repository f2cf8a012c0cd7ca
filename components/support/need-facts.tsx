import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { DateText } from '@/components/ui/time'
import type { NeedDetail } from '@/lib/support/queries'

/** What, for whom and by when. */
export async function NeedFacts({ need, hasHolders }: { need: NeedDetail; hasHolders?: boolean }) {
  const t = await getTranslations('support')
  const { family, person, prisoners, dueOn, repeat, description, holders, repeatOf, repetition } = need
  return (
    <DescriptionList
      facts={[
        description !== null && {
          label: t('facts.what'),
          value: <span className="whitespace-pre-line">{description}</span>,
        },
        {
          label: t('facts.for'),
          value: (
            <>
              {person ? <a href={`/people/${person.id}`}>{person.name}</a> : t('wholeFamily')}
              {!person && prisoners.length > 0 && ` (${prisoners.map(({ name }) => name).join(', ')})`}
            </>
          ),
        },
        {
          label: t('facts.family'),
          value: need.isFamilyVisible ? <a href={`/families/${family.id}`}>{family.name}</a> : family.name,
        },
        { label: t('facts.due'), value: dueOn ? <DateText date={dueOn} /> : t('noDue') },
        repeat !== null && { label: t('facts.repeats'), value: t(`repeat.${repeat}`) },
        hasHolders && {
          label: t('facts.holders'),
          value: holders.map(({ displayName }) => displayName).join(', ') || t('nobody'),
        },
        repeatOf && { label: t('facts.before'), value: <Occurrence {...repeatOf} /> },
        repetition && { label: t('facts.next'), value: <Occurrence {...repetition} /> },
      ]}
    />
  )
}

function Occurrence({ id, dueOn }: { id: string; dueOn: Date | null }) {
  return <a href={`/support/needs/${id}`}>{dueOn && <DateText date={dueOn.toISOString().slice(0, 10)} />}</a>
}
