'use client'

import { useEffect, useRef } from 'react'

const TIMES = 3
const WITHIN_MS = 1_500

/** A plain form, so that the button works without script; with one, pressing Escape three times does the same. */
export function QuickExit({ label, hint }: { label: string; hint: string }) {
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    let pressed: number[] = []
    function count(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.repeat) return
      pressed = [...pressed, event.timeStamp].slice(-TIMES)
      const [first = 0] = pressed
      if (pressed.length === TIMES && event.timeStamp - first <= WITHIN_MS) leave(form.current)
    }
    window.addEventListener('keydown', count, { capture: true })
    return () => {
      window.removeEventListener('keydown', count, { capture: true })
    }
  }, [])

  return (
    <form ref={form} action="/api/leave" method="post" className="no-print">
      <button type="submit" className="button button-secondary button-small leave-button" title={hint}>
        {label}
      </button>
    </form>
  )
}

/** The page is gone from the screen before the server has answered. */
function leave(form: HTMLFormElement | null) {
  document.title = ' '
  document.body.hidden = true
  form?.submit()
}
