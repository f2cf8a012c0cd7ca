import { getTranslations } from 'next-intl/server'
import { Badge, type Tone } from '@/components/ui/badge'
import { currentState } from '@/lib/advocacy/rules'
import { submissionStates } from '@/lib/advocacy/schema'
import type { SubmissionRow } from '@/lib/advocacy/submission'
import type { SubmissionStateKind } from '@/prisma/generated/enums'
import { EntryCard } from './entry-card'
import { KnownDate } from './known-date'
import { PeopleLinks } from './people-links'

const TONES: Record<SubmissionStateKind, Tone> = {
  prepared: 'neutral',
  filed: 'info',
  registered: 'info',
  communicated: 'info',
  decided: 'good',
  rejected: 'bad',
  withdrawn: 'neutral',
}

export async function SubmissionCard({ row, canWrite }: { row: SubmissionRow; canWrite: boolean }) {
  const t = await getTranslations('advocacy')
  const current = currentState(row.states, submissionStates)
  return (
    <EntryCard
      kind="submission"
      id={row.id}
      name={row.subject}
      title={row.subject}
      canWrite={canWrite}
      sources={row.sources}
      facts={[
        { label: t('field.by'), value: row.by },
        { label: t('field.to'), value: row.to },
        row.case && { label: t('field.case'), value: <a href={`/cases/${row.case.id}`}>{row.case.name}</a> },
        row.people.length > 0 && { label: t('field.people'), value: <PeopleLinks people={row.people} /> },
        {
          label: t('field.states'),
          value: (
            <ol>
              {row.states.map(({ id, state, on, precision, note }) => (
                <li key={id}>
                  <KnownDate on={on} precision={precision} />: {t(`state.${state}`)}
                  {note && ` — ${note}`}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    >
      {current && (
        <p>
          <Badge tone={TONES[current.state]}>{t(`state.${current.state}`)}</Badge>
        </p>
      )}
    </EntryCard>
  )
}
