import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { DateText } from '@/components/ui/time'
import { finishDeadline, reopenDeadline } from '@/lib/cases/actions'
import type { CaseDeadline } from '@/lib/cases/proceedings'
import type { Urgency } from '@/lib/cases/rules'
import { MaybeLink } from './maybe-link'
import { DeadlineBadge } from './urgency-badge'

type DeadlineRowProps = {
  deadline: CaseDeadline & { urgency?: Urgency }
  name?: string
  /** The address of the case, for those who may write it. */
  base?: string
}

/** One line with a button to tick it off, or to open it again. */
export async function DeadlineRow({ deadline, name, base }: DeadlineRowProps) {
  const t = await getTranslations('cases.page')
  const { id, title, basis, dueOn, doneAt, doneBy, urgency } = deadline
  const notes = [name, basis, doneAt && t('done'), doneAt && doneBy].filter(Boolean).join(', ')
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3">
      <div className="min-w-0 flex-1 basis-48">
        <p>
          <DateText date={dueOn} style="short" /> {urgency && <DeadlineBadge urgency={urgency} />}
        </p>
        <MaybeLink href={base && `${base}/deadlines/${id}`}>{title}</MaybeLink>
        {notes && <p className="text-sm text-muted">{notes}</p>}
      </div>
      {base && (
        <div className="no-print">
          <Form
            action={doneAt ? reopenDeadline : finishDeadline}
            submitLabel={doneAt ? t('reopen') : t('done')}
            tone={doneAt ? 'quiet' : 'secondary'}
            small
          >
            <HiddenField name="id" value={id} />
          </Form>
        </div>
      )}
    </li>
  )
}
