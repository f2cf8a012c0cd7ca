'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useRef, useState, useTransition, type RefObject } from 'react'
import type { KeepAnswer } from '@/lib/access/action'
import type { FormState } from '@/lib/core/form'
import type { Question } from '@/lib/intake/rules'

/** What the server says of a form it kept; `questions` is null where they are the same as before. */
export type KeptForm = { version: number; savedAt: string; questions: Question[] | null }
export type Keep = (form: FormData) => Promise<KeepAnswer<KeptForm>>

export type Standing = {
  state: 'new' | 'typing' | 'saving' | 'saved' | 'lost' | 'refused' | 'conflict'
  savedAt?: string
  message?: string
}

/** So long after the last key. */
const PAUSE_MS = 1_000
const AGAIN_MS = 5_000

type Keeping = {
  form: RefObject<HTMLFormElement | null>
  keep: Keep
  version: number
  savedAt: string | null
  onKept: (kept: KeptForm) => void
  onConflict: (state: FormState) => void
}

/** Saves a form by itself when typing pauses, and again until it is saved; one after the other. */
export function useKeeping({ form, keep, version, savedAt, onKept, onConflict }: Keeping) {
  const [standing, setStanding] = useState<Standing>(savedAt ? { state: 'saved', savedAt } : { state: 'new' })
  const [, startTransition] = useTransition()
  const now = useRef({ version, isChanged: false, isHeldUp: false, timer: 0 })
  const last = useRef<Promise<boolean>>(Promise.resolve(true))

  function plan(ms: number) {
    window.clearTimeout(now.current.timer)
    now.current.timer = window.setTimeout(() => void keepNow(), ms)
  }

  function changed() {
    now.current.isChanged = true
    // Whether mine or theirs stays is for the person to say, by a button.
    if (now.current.isHeldUp) return
    setStanding({ state: 'typing' })
    plan(PAUSE_MS)
  }

  function keepNow(): Promise<boolean> {
    window.clearTimeout(now.current.timer)
    last.current = last.current.then(send)
    return last.current
  }

  function send(): Promise<boolean> {
    if (!form.current) return Promise.resolve(false)
    const data = new FormData(form.current)
    data.set('version', String(now.current.version))
    now.current.isChanged = false
    setStanding({ state: 'saving' })
    return new Promise((resolve) => {
      startTransition(async () => {
        try {
          resolve(take(await keep(data)))
        } catch (error) {
          resolve(false)
          unstable_rethrow(error)
          now.current.isChanged = true
          setStanding({ state: 'lost' })
          plan(AGAIN_MS)
        }
      })
    })
  }

  function take(answer: KeepAnswer<KeptForm>): boolean {
    if (answer.status === 'kept') {
      now.current.version = answer.result.version
      now.current.isHeldUp = false
      setStanding(
        now.current.isChanged ? { state: 'typing' } : { state: 'saved', savedAt: answer.result.savedAt },
      )
      onKept(answer.result)
      return true
    }
    now.current.isChanged = true
    if (answer.status === 'conflict') {
      now.current.version = Number(answer.current?.version)
      now.current.isHeldUp = true
      setStanding({ state: 'conflict' })
      onConflict(answer)
    } else if (answer.status === 'lost') {
      setStanding({ state: 'lost' })
      plan(AGAIN_MS)
    } else {
      setStanding({ state: 'refused', message: answer.errors.map(({ message }) => message).join(' ') })
    }
    return false
  }

  const sender = useRef(keepNow)
  useEffect(() => {
    sender.current = keepNow
  })
  useEffect(() => {
    const { current } = now
    const isWaiting = () => current.isChanged && !current.isHeldUp
    const atOnce = () => {
      if (isWaiting() && document.visibilityState === 'hidden') void sender.current()
    }
    const again = () => {
      if (isWaiting()) void sender.current()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (current.isChanged) event.preventDefault()
    }
    document.addEventListener('visibilitychange', atOnce)
    window.addEventListener('online', again)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.clearTimeout(current.timer)
      document.removeEventListener('visibilitychange', atOnce)
      window.removeEventListener('online', again)
      window.removeEventListener('beforeunload', warn)
    }
  }, [])

  return { standing, changed, keepNow, versionNow: () => String(now.current.version) }
}
