'use client'

import { unstable_rethrow, usePathname } from 'next/navigation'
import {
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
  type ReactNode,
  type SubmitEvent,
} from 'react'
import type { FormState, FormValues } from '@/lib/core/form'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormStrings } from './form-context'

export type ActionFormStrings = FormStrings & {
  submit: string
  saving: string
  cancel: string
  problem: string
  conflictTitle: string
  conflictBy: string
  conflictBySomebody: string
  conflictHelp: string
  reload: string
  lostTitle: string
  lost: string
  failed: string
  restoredTitle: string
  restored: string
}

type ActionFormProps = {
  action: (state: FormState, data: FormData) => Promise<FormState>
  values: FormValues
  restored?: FormValues | null
  tone?: 'primary' | 'secondary' | 'danger' | 'quiet'
  small?: boolean
  cancelHref?: string
  /** Folds the form away behind these words; it stands open when something in it was refused. */
  summary?: string
  strings: ActionFormStrings
  children: ReactNode
}

const BLANK: FormState = { status: 'new', values: {}, errors: [] }

export function ActionForm({
  action,
  values,
  restored,
  tone = 'primary',
  small,
  cancelHref,
  summary,
  strings,
  children,
}: ActionFormProps) {
  // The answer of a form posted without script comes through useActionState; with script, `answer` holds it.
  const [posted, formAction] = useActionState(action, BLANK)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [isSaving, startTransition] = useTransition()
  const busy = useRef(false)
  const notice = useRef<HTMLDivElement>(null)
  const given = answer ?? posted
  const state = given.status === 'new' ? { ...BLANK, values: restored ?? values } : given

  useEffect(() => {
    if (answer) notice.current?.focus()
  }, [answer])

  // React would empty the fields after an action of its own; so the form is sent by hand and keeps what was typed.
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(async () => {
      try {
        setAnswer(await action(BLANK, data))
      } catch (error) {
        unstable_rethrow(error)
        setAnswer(lost(state, isFromServer(error) ? strings.failed : strings.lost))
      } finally {
        busy.current = false
      }
    })
  }

  return (
    <FormContext value={{ state, strings, marksOptional: true }}>
      <form action={formAction} onSubmit={submit} noValidate autoComplete="off" className="form">
        <Folded summary={summary} isOpen={given.status !== 'new'}>
          <FormNotice
            state={state}
            restored={Boolean(restored) && given.status === 'new'}
            strings={strings}
            focus={notice}
          />
          {children}
          <div className="form-buttons">
            <button
              type="submit"
              className={`button button-${tone} ${small ? 'button-small' : ''}`}
              aria-disabled={isSaving || undefined}
            >
              {isSaving ? strings.saving : strings.submit}
            </button>
            {cancelHref && (
              <a className="button button-quiet" href={cancelHref}>
                {strings.cancel}
              </a>
            )}
          </div>
        </Folded>
      </form>
    </FormContext>
  )
}

type FoldedProps = { summary?: string; isOpen: boolean; children: ReactNode }

function Folded({ summary, isOpen, children }: FoldedProps) {
  if (!summary) return children
  return (
    <details className="details" open={isOpen}>
      <summary>{summary}</summary>
      <div className="details-body form">{children}</div>
    </details>
  )
}

/** The server answered, though with a failure; without a digest nothing answered at all. */
const isFromServer = (error: unknown) => error instanceof Error && 'digest' in error

/** A lost answer leaves the fields, their errors and a conflict as they were. */
function lost(before: FormState, message: string): FormState {
  return { ...before, status: before.status === 'conflict' ? 'conflict' : 'lost', errors: [{ message }] }
}

type FormNoticeProps = {
  state: FormState
  restored: boolean
  strings: ActionFormStrings
  focus: React.RefObject<HTMLDivElement | null>
}

function FormNotice({ state, restored, strings, focus }: FormNoticeProps) {
  const pathname = usePathname()
  if (restored) {
    return (
      <div role="status" className="notice notice-info">
        <p>{strings.restored}</p>
      </div>
    )
  }
  if (state.status === 'conflict') {
    return (
      <div ref={focus} role="alert" tabIndex={-1} className="notice notice-warning">
        <h2 className="notice-title">{strings.conflictTitle}</h2>
        {state.errors.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        <p>
          {state.conflictBy
            ? strings.conflictBy.replace('{name}', state.conflictBy)
            : strings.conflictBySomebody}
        </p>
        <p>{strings.conflictHelp}</p>
        <p>
          <a href={pathname}>{strings.reload}</a>
        </p>
      </div>
    )
  }
  if (state.status === 'lost') {
    return <ErrorSummary ref={focus} title={strings.lostTitle} errors={state.errors} />
  }
  return state.errors.length > 0 ? (
    <ErrorSummary ref={focus} title={strings.problem} errors={state.errors} />
  ) : null
}
