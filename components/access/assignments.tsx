import { getLocale, getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { endAssignment, assign } from '@/lib/access/actions'
import type { Assignable } from '@/lib/access/schema'
import { formatDate, isoDate } from '@/lib/core/dates'

type AssignmentsProps = {
  kind: Assignable
  subjectId: string
  assignments: { id: string; from: Date; user: { displayName: string } }[]
  assignees: Option[]
  /** Where to go after a change. */
  back: string
}

/** Who has this now, with a way to take it back or give it to somebody else. */
export async function Assignments({ kind, subjectId, assignments, assignees, back }: AssignmentsProps) {
  const t = await getTranslations('assignments')
  const locale = await getLocale()
  return (
    <div className="grid gap-4">
      {assignments.length === 0 && <p className="text-muted">{t('nobody')}</p>}
      <ul className="grid gap-2">
        {assignments.map(({ id, from, user }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              {user.displayName}{' '}
              <span className="text-muted">
                {t('since', { date: formatDate(isoDate(from), locale, 'short') })}
              </span>
            </span>
            <Form action={endAssignment} submitLabel={t('takeBack', { name: user.displayName })} tone="quiet">
              <HiddenField name="id" value={id} />
              <HiddenField name="back" value={back} />
            </Form>
          </li>
        ))}
      </ul>
      <Form action={assign} submitLabel={t('give')} tone="secondary">
        <HiddenField name="kind" value={kind} />
        <HiddenField name="subjectId" value={subjectId} />
        <HiddenField name="back" value={back} />
        <SelectField name="userId" label={t('who')} options={assignees} />
      </Form>
    </div>
  )
}
