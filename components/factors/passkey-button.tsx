'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useState, useSyncExternalStore } from 'react'
import { addPasskey, PasskeyProblem, answerWithPasskey } from './authenticator'

type PasskeyButtonProps = {
  use: 'enter' | 'confirm' | 'add'
  /** Where to go afterwards; a new passkey leads where its enrolment leads. */
  next?: string
  strings: { submit: string; busy: string; failed: string; name: string; nameHint: string }
  /** A name to begin with for a new passkey. */
  suggestion?: string
}

const never = () => () => undefined

/** Only where a script runs and the browser knows passkeys: without either there is nothing to press. */
export function PasskeyButton({ use, next = '/', strings, suggestion = '' }: PasskeyButtonProps) {
  const isSupported = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  const [name, setName] = useState(suggestion)
  const [state, setState] = useState({ isBusy: false, problem: '' })
  if (!isSupported) return null

  async function press() {
    setState({ isBusy: true, problem: '' })
    try {
      const done = use === 'add' ? await addPasskey(name) : await answerWithPasskey(use === 'confirm', next)
      window.location.assign(done.next)
    } catch (error) {
      const problem = (error instanceof PasskeyProblem && error.message) || strings.failed
      setState({ isBusy: false, problem })
    }
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!state.isBusy) void press()
      }}
    >
      {state.problem && (
        <div role="alert" className="notice notice-error">
          {state.problem}
        </div>
      )}
      {use === 'add' && (
        <div className="field field-half">
          <label htmlFor="passkey-name" className="field-label">
            {strings.name}
          </label>
          <p id="passkey-name-hint" className="field-hint">
            {strings.nameHint}
          </p>
          <input
            id="passkey-name"
            aria-describedby="passkey-name-hint"
            className="control"
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
        </div>
      )}
      <div className="form-buttons">
        <button type="submit" className="button button-primary" aria-disabled={state.isBusy || undefined}>
          {state.isBusy ? strings.busy : strings.submit}
        </button>
      </div>
    </form>
  )
}
