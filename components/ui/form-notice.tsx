'use client'

import { usePathname } from 'next/navigation'
import type { FormState } from '@/lib/core/form'
import { ErrorSummary } from './error-summary'
import type { FormStrings } from './form-context'

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

type FormNoticeProps = {
  state: FormState
  restored: boolean
  strings: ActionFormStrings
  focus: React.RefObject<HTMLDivElement | null>
}

/** Above a form: what is wrong, or that somebody saved a newer version, or that a draft was kept. */
export function FormNotice({ state, restored, strings, focus }: FormNoticeProps) {
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
