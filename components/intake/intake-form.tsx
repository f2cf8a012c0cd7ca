'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
  type InputEvent,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
} from 'react'
import { flushSync } from 'react-dom'
import { fieldId, FormContext } from '@/components/ui/form-context'
import { FormNotice, type ActionFormStrings } from '@/components/ui/form-notice'
import { HiddenField } from '@/components/ui/hidden-field'
import type { FormAction } from '@/lib/access/action'
import { wallTimeOf } from '@/lib/core/dates'
import type { FormState, FormValues } from '@/lib/core/form'
import { countLines, isAnswered, type Question } from '@/lib/intake/rules'
import { MOST_ROWS } from '@/lib/intake/schema'
import styles from './intake.module.css'
import { PersonLine, type LineChoices, type LineStrings } from './person-line'
import { useKeeping, type Keep, type Standing } from './keeping'

export type IntakeStrings = ActionFormStrings &
  LineStrings & {
    people: string
    peopleHint: string
    placeHint: string
    enterHint: string
    another: string
    save: string
    write: string
    status: Record<Standing['state'] | 'open', string>
  }

type IntakeFormProps = {
  /** Saves; with a `step` of "write" makes the records. */
  send: FormAction
  keep: Keep
  id: string
  /** Which open form this is. */
  from: string
  version: number
  values: FormValues
  restored: FormValues | null
  questions: Question[]
  /** When it was saved last; null for one in which nothing was typed yet. */
  savedAt: string | null
  timeZone: string
  choices: LineChoices & { courts: string[]; places: string[] }
  strings: IntakeStrings
  /** The fields of the event. */
  children: ReactNode
}

const BLANK: FormState = { status: 'new', values: {}, errors: [] }
const AT_FIRST = 3
/** More lines for those without script, who get others each time they save. */
const WITHOUT_SCRIPT = 5

export function IntakeForm({ send, keep, values, restored, strings, ...props }: IntakeFormProps) {
  const [posted, formAction] = useActionState(send, BLANK)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [questions, setQuestions] = useState(props.questions)
  const [answers, setAnswers] = useState<Answers>({})
  const [isWriting, startTransition] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const notice = useRef<HTMLDivElement>(null)
  const given = answer ?? posted
  const state = given.status === 'new' ? { ...BLANK, values: restored ?? values } : given
  const filled = countLines(state.values, state.current)
  const [shown, setShown] = useState(Math.max(AT_FIRST, filled + 1))
  const lines = Math.min(MOST_ROWS, Math.max(shown, filled + 1))

  const { standing, changed, keepNow, versionNow } = useKeeping({
    ...{ form, keep, version: props.version, savedAt: props.savedAt },
    onKept: (kept) => {
      if (kept.questions) setQuestions(kept.questions)
      setAnswer((before) => (before?.status === 'conflict' ? null : before))
    },
    onConflict: setAnswer,
  })

  useEffect(() => {
    if (answer?.status === 'refused') notice.current?.focus()
  }, [answer])

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const isWrite = event.nativeEvent.submitter?.getAttribute('value') === 'write'
    if (isWrite && !isWriting) writeAll(event.currentTarget)
    else if (!isWrite) void keepNow().then((isKept) => !isKept && notice.current?.focus())
  }

  function writeAll(from: HTMLFormElement) {
    startTransition(async () => {
      if (!(await keepNow())) return
      const data = new FormData(from)
      data.set('version', versionNow())
      data.set('step', 'write')
      try {
        setAnswer(await send(BLANK, data))
      } catch (error) {
        unstable_rethrow(error)
        setAnswer({ ...state, status: 'lost', errors: [{ message: strings.lost }] })
      }
    })
  }

  /** Whoever begins the last line has the next one below it. */
  function typed(event: InputEvent<HTMLFormElement>) {
    const { name, value } = event.target as HTMLInputElement
    if (name.startsWith(`people.r${lines - 1}.`)) setShown(lines + 1)
    const question = questions.find(({ row }) => name === `people.${row}.is`)
    if (question) {
      const said = { is: value, asked: question.asked }
      setAnswers((before) => ({ ...before, [question.row]: said }))
    }
    changed()
  }

  function keyed(event: KeyboardEvent<HTMLFormElement>) {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || event.nativeEvent.isComposing)
      return
    event.preventDefault()
    const row = /^people\.r(\d+)\./.exec(target.name)?.[1]
    if (row !== undefined) goTo(Number(row) + 1)
  }

  function goTo(row: number) {
    if (row >= MOST_ROWS) return
    if (row >= lines) {
      flushSync(() => {
        setShown(row + 1)
      })
    }
    document.getElementById(fieldId(`people.r${row}.name`))?.focus()
  }

  return (
    <FormContext value={{ state, strings, marksOptional: false }}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter in its fields leads to the next line */}
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        onInput={typed}
        onKeyDown={keyed}
        noValidate
        autoComplete="off"
        className={styles.form}
      >
        <FormNotice
          state={state}
          restored={Boolean(restored) && given.status === 'new'}
          strings={strings}
          focus={notice}
        />
        <HiddenField name="id" value={props.id} />
        <HiddenField name="from" value={props.from} />
        <HiddenField name="version" />
        {props.children}
        <section aria-labelledby="intake-people" className={styles.people}>
          <h2 id="intake-people">{strings.people}</h2>
          <p className="field-hint">
            {strings.peopleHint} {strings.placeHint} <span className="with-script">{strings.enterHint}</span>
          </p>
          <People
            lines={lines}
            questions={questions}
            strings={strings}
            choices={props.choices}
            state={state}
          />
          {lines < MOST_ROWS && (
            <button
              type="button"
              className="button button-secondary with-script"
              onClick={() => {
                goTo(lines)
              }}
            >
              {strings.another}
            </button>
          )}
        </section>
        <div className={styles.end}>
          <p role="status" className={styles.status}>
            {sayingOf(standing, strings, props.timeZone)}{' '}
            <Open questions={questions} answers={answers} values={state.values} text={strings.status.open} />
          </p>
          <div className="form-buttons">
            <button type="submit" className="button button-secondary">
              {strings.save}
            </button>
            <button
              type="submit"
              name="step"
              value="write"
              className="button button-primary"
              aria-disabled={isWriting || undefined}
            >
              {isWriting ? strings.saving : strings.write}
            </button>
          </div>
        </div>
      </form>
    </FormContext>
  )
}

type PeopleProps = Pick<IntakeFormProps, 'questions' | 'strings' | 'choices'> & {
  lines: number
  state: FormState
}

function People({ lines, questions, strings, choices, state }: PeopleProps) {
  const error = state.errors.find(({ field }) => field === 'people')
  const all = Math.min(MOST_ROWS, lines + WITHOUT_SCRIPT)
  return (
    <div id={fieldId('people')} tabIndex={-1} className={styles.lines}>
      {error && <p className="field-error">{error.message}</p>}
      <div aria-hidden className={styles.head}>
        <span />
        {strings.columns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      {Array.from({ length: all }, (_, at) => (
        <div key={at} className={at < lines ? undefined : 'without-script'}>
          <PersonLine
            at={at}
            question={questions.find(({ row }) => row === `r${at}`)}
            choices={choices}
            strings={strings}
          />
        </div>
      ))}
      <datalist id="intake-courts">
        {choices.courts.map((court) => (
          <option key={court} value={court} />
        ))}
      </datalist>
      <datalist id="intake-places">
        {choices.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </div>
  )
}

type Answers = Partial<Record<string, { is: string; asked: string }>>
type OpenProps = { questions: Question[]; answers: Answers; values: FormValues; text: string }

/** How many lines wait for an answer. */
function Open({ questions, answers, values, text }: OpenProps) {
  const stood = (row: string, part: string) => [values[`people.${row}.${part}`]].flat()[0]
  const said = (row: string) => answers[row] ?? { is: stood(row, 'is'), asked: stood(row, 'asked') }
  const open = questions.filter((question) => !isAnswered(question, said(question.row)))
  return open.length > 0 ? text.replace('{count}', String(open.length)) : null
}

function sayingOf(
  { state, savedAt, message }: Standing,
  { status }: IntakeStrings,
  timeZone: string,
): string {
  const time = savedAt ? wallTimeOf(new Date(savedAt), timeZone).time : ''
  return status[state].replace('{time}', time).replace('{message}', message ?? '')
}
