'use client'

import { useContext, useEffect, useId, useRef, useState } from 'react'
import type { AlikeInWords } from '@/lib/core/alike'
import type { FormState } from '@/lib/core/form'
import { AlikeList } from './alike-list'
import { FormContext } from './form-context'

type AlikeAnswer = { records: AlikeInWords[]; said: string }

type AlikeWhileTypingProps = {
  /** Asked with `fields` as they stand in the form. */
  path: string
  fields: string[]
  /** What the page was made with: all there is without script, until the form is sent. */
  records: AlikeInWords[]
  strings: { title: string; lead: string }
}

/** So long after the last key. */
const PAUSE_MS = 400

/**
 * Within a form: records that may be the one being entered. With script they follow what is typed; without, and whenever the form
 * came back with a question about them, they are those of the question.
 */
export function AlikeWhileTyping({ path, fields, records, strings }: AlikeWhileTypingProps) {
  const { state } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const found = useFound({ box, path, fields, state })
  const asked = state.errors.find(({ alike }) => alike)?.alike
  const shown = found?.records ?? asked ?? records
  return (
    <div ref={box}>
      <p role="status" className="sr-only">
        {found?.said}
      </p>
      {shown.length > 0 && (
        <section aria-labelledby={titleId} className="panel grid gap-3">
          <h2 id={titleId}>{strings.title}</h2>
          <p className="text-muted">{strings.lead}</p>
          <AlikeList records={shown} newTab />
        </section>
      )}
    </div>
  )
}

type Looking = Pick<AlikeWhileTypingProps, 'path' | 'fields'> & {
  box: React.RefObject<HTMLDivElement | null>
  state: FormState
}

/** What was found for what stands in the form now; null until something was typed since the page or the last answer came. */
function useFound({ box, path, fields, state }: Looking): AlikeAnswer | null {
  const [found, setFound] = useState<{ of: FormState['errors']; answer: AlikeAnswer } | null>(null)
  const wanted = fields.join(' ')
  const of = state.errors

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    let timer = 0
    let asking = new AbortController()
    let last = askedWith(form, wanted)
    const look = async () => {
      const query = askedWith(form, wanted)
      if (query === last) return
      last = query
      asking.abort()
      asking = new AbortController()
      // A line that breaks off leaves what was found before: saving asks once more.
      const answer = await ask(`${path}?${query}`, asking.signal).catch(() => null)
      if (answer) setFound({ of, answer })
    }
    const typed = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void look(), PAUSE_MS)
    }
    form.addEventListener('input', typed)
    return () => {
      form.removeEventListener('input', typed)
      window.clearTimeout(timer)
      asking.abort()
    }
  }, [box, path, wanted, of])

  return found?.of === of ? found.answer : null
}

/** The fields and their parts (`born.year`), those with something in them. */
function askedWith(form: HTMLFormElement, wanted: string): string {
  const fields = wanted.split(' ')
  const typed = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && fields.includes(name.split('.')[0] ?? '')
      ? [[name, value]]
      : [],
  )
  return new URLSearchParams(typed).toString()
}

async function ask(address: string, signal: AbortSignal): Promise<AlikeAnswer | null> {
  const answer = await fetch(address, { signal })
  return answer.ok ? ((await answer.json()) as AlikeAnswer) : null
}
