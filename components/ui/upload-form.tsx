'use client'

import { useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormStrings } from './form-context'
import type { FormError, FormState, FormValues } from '@/lib/core/form'

export type UploadStrings = FormStrings & {
  submit: string
  cancel: string
  problem: string
  lostTitle: string
  lost: string
  tooLarge: string
  sending: string
  checking: string
}

type UploadFormProps = {
  /** The address that takes it. */
  action: string
  values: FormValues
  /** What was wrong with the form as it was posted without script. */
  refused?: FormError
  cancelHref?: string
  largest: number
  strings: UploadStrings
  children: ReactNode
}

type Answer = { next?: string; field?: string; message?: string }

const WHOLE = 100

/** Posts a file with its fields. With script it shows how far it is, and a broken connection leaves everything as it was. */
export function UploadForm({
  action,
  values,
  refused,
  cancelHref,
  largest,
  strings,
  children,
}: UploadFormProps) {
  const [errors, setErrors] = useState<FormError[]>(refused ? [refused] : [])
  const [sent, setSent] = useState<number | null>(null)
  const [isLost, setIsLost] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const state: FormState = { status: errors.length > 0 ? 'refused' : 'new', values, errors }

  function show(error: FormError, lost = false) {
    setSent(null)
    setIsLost(lost)
    setErrors([error])
    setTimeout(() => notice.current?.focus())
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sent !== null) return
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (file instanceof File && file.size > largest) {
      show({ field: 'file', message: strings.tooLarge })
      return
    }
    setErrors([])
    setSent(0)
    try {
      const { next, field, message = strings.lost } = await send(event.currentTarget.action, form, setSent)
      if (next) window.location.assign(next)
      else show({ field, message })
    } catch {
      show({ message: strings.lost }, true)
    }
  }

  return (
    <FormContext value={{ state, strings, marksOptional: true }}>
      <form
        action={action}
        method="post"
        encType="multipart/form-data"
        onSubmit={(event) => void submit(event)}
        noValidate
        autoComplete="off"
        className="form"
      >
        {errors.length > 0 && (
          <ErrorSummary ref={notice} title={isLost ? strings.lostTitle : strings.problem} errors={errors} />
        )}
        {children}
        {sent !== null && <Progress sent={sent} strings={strings} />}
        <div className="form-buttons">
          <button type="submit" className="button button-primary" aria-disabled={sent !== null || undefined}>
            {strings.submit}
          </button>
          {cancelHref && (
            <a className="button button-quiet" href={cancelHref}>
              {strings.cancel}
            </a>
          )}
        </div>
      </form>
    </FormContext>
  )
}

function Progress({ sent, strings }: { sent: number; strings: UploadStrings }) {
  const text = sent < WHOLE ? strings.sending.replace('{percent}', String(sent)) : strings.checking
  return (
    <div className="grid max-w-xl gap-1">
      <progress
        className="upload-progress"
        max={WHOLE}
        value={sent < WHOLE ? sent : undefined}
        aria-label={text}
      />
      <p role="status" className="text-muted">
        {sent === 0 || sent >= WHOLE ? text : <span aria-hidden>{text}</span>}
      </p>
    </div>
  )
}

/** fetch does not tell how much of a body is on its way. */
function send(address: string, form: FormData, tell: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => {
      tell(Math.floor((WHOLE * loaded) / total))
    }
    request.onload = () => {
      const answer = request.response as Answer | null
      if (answer) resolve(answer)
      else reject(new Error('no answer'))
    }
    request.onerror = reject
    request.onabort = reject
    request.send(form)
  })
}
