'use client'

import { unstable_rethrow } from 'next/navigation'
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
import { FormContext } from './form-context'
import { FormNotice, type ActionFormStrings } from './form-notice'

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
