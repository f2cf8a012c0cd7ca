import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type * as z from 'zod'
import type { Actor } from '@/lib/core/actor'
import { inWords, type Alike } from '@/lib/core/alike'
import { answerWith } from '@/lib/core/answer'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  fieldName,
  formObject,
  formValues,
  type FormError,
  type FormState,
  type FormValues,
} from '@/lib/core/form'
import { log } from '@/lib/core/log'
import { isOutOfReach } from '@/lib/core/reach'
import { Prisma } from '@/prisma/generated/client'
import { dropDraft, keepDraft } from './drafts'
import { currentPath } from './path'
import { confirmPath, UnconfirmedError } from './recent'
import { currentSession, signInPath } from './session'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The edge between a form and a command: parses with the schema, runs the command as the signed-in actor,
 * and goes on to `next`. Whatever is refused comes back with everything that was typed.
 */
export function action<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  next: (result: Result, input: z.output<Schema>) => string,
): FormAction {
  return async (_state, form) => {
    const values = postedValues(form)
    const kept = withoutSecrets(values ?? {})
    await requireSameOrigin()
    try {
      const actor = await actorOrSignIn(kept)
      if (!values) return await refused({}, tooLarge)
      const parsed = schema.safeParse(formObject(values))
      if (!parsed.success) return await refused(kept, parsed.error.issues)
      let result: Result
      try {
        result = await command(actor, parsed.data)
      } catch (error) {
        if (error instanceof UnconfirmedError) return await confirmFirst(actor, kept)
        throw error
      }
      await dropDraftIfWithinReach(actor)
      redirect(next(result, parsed.data))
    } catch (error) {
      return answerTo(error, kept)
    }
  }
}

export type KeepAnswer<Result> = FormState | { status: 'kept'; result: Result }

/** For a form that saves itself while somebody types in it: it stays where it is, and is told what the command answered. */
export function keeping<Schema extends z.ZodType, Result>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
) {
  return async (form: FormData): Promise<KeepAnswer<Result>> => {
    const values = postedValues(form)
    const kept = withoutSecrets(values ?? {})
    const actor = await actorOrSignIn(kept)
    if (!values) return refused({}, tooLarge)
    const parsed = schema.safeParse(formObject(values))
    if (!parsed.success) return refused(kept, parsed.error.issues)
    try {
      return { status: 'kept', result: await command(actor, parsed.data) }
    } catch (error) {
      return answerTo(error, kept)
    }
  }
}

/** It was saved: nothing that happens afterwards may tell otherwise. A draft goes by itself after a day. */
async function dropDraftIfWithinReach(actor: Actor): Promise<void> {
  await dropDraft(actor).catch((error: unknown) => {
    if (!isOutOfReach(error)) throw error
  })
}

/** For forms before sign-in: the same, without an actor. */
export function openAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Result>,
  next: (result: Result, input: z.output<Schema>) => string,
): FormAction {
  return async (_state, form) => {
    await requireSameOrigin()
    const values = postedValues(form)
    if (!values) return refused({}, tooLarge)
    const kept = withoutSecrets(values)
    const parsed = schema.safeParse(formObject(values))
    if (!parsed.success) return refused(kept, parsed.error.issues)
    let result: Result
    try {
      result = await work(parsed.data)
    } catch (error) {
      return answerTo(error, kept)
    }
    redirect(next(result, parsed.data))
  }
}

/** What was posted; null when it is more than any form of ours has. A call with something else than a form has posted nothing. */
function postedValues(form: unknown): FormValues | null {
  if (!(form instanceof FormData)) return {}
  try {
    return formValues(form)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const tooLarge: readonly Issue[] = [{ path: [], message: 'form.too-long' }]

/** Who posted; a draft of `values` is kept for somebody whose session has only run out. */
export async function actorOrSignIn(values: FormValues): Promise<Actor> {
  await requireSameOrigin()
  const session = await currentSession()
  if (session?.isLive) return session.actor
  const path = await currentPath()
  // On the page that asks for a factor nothing is typed that may be kept, and what waits behind it must not be replaced.
  const isConfirming = path.startsWith('/confirm')
  if (session && !session.wasEnded && !isConfirming) await keepDraft(session.actor, values)
  redirect(signInPath(path))
}

/** What was typed is there again when the factor was given. */
async function confirmFirst(actor: Actor, values: FormValues): Promise<never> {
  await keepDraft(actor, values)
  redirect(confirmPath(await currentPath()))
}

/** The framework lets a request without an Origin pass; a browser's form always sends one. */
export async function requireSameOrigin(): Promise<void> {
  const sent = await headers()
  const origin = sent.get('origin')
  const host = sent.get('x-forwarded-host') ?? sent.get('host')
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host) {
    log.warn('action: refused, posted from elsewhere')
    throw new ForbiddenError()
  }
}

type Issue = {
  path: PropertyKey[]
  message: string
  params?: Record<string, string | number>
  alike?: readonly Alike[]
}

async function refused(values: FormValues, issues: readonly Issue[]): Promise<FormState> {
  const t = await getTranslations()
  const errors = new Map<string, FormError>()
  for (const { path, message, params, alike = [] } of issues) {
    const field = fieldName(values, path)
    const known = t.has(message) ? t(message, params) : t('form.invalid')
    const isGeneral = !t.has(message) || message.startsWith('form.')
    errors.set(`${field}: ${known}`, {
      ...{ field, message: known, ...(isGeneral && { isGeneral }) },
      ...(alike.length > 0 && { alike: alike.map((one) => inWords(t, one)) }),
    })
  }
  return { status: 'refused', values, errors: [...errors.values()] }
}

async function answerTo(error: unknown, values: FormValues): Promise<FormState> {
  if (error instanceof ConflictError) {
    return { status: 'conflict', values, errors: [], current: error.current, conflictBy: error.savedBy }
  }
  if (error instanceof RuleError) {
    const issueOf = ({ key, field, params, alike }: RuleError): Issue => ({
      path: pathOf(field),
      message: key,
      ...{ params, alike },
    })
    return refused(values, [issueOf(error), ...error.also.map(issueOf)])
  }
  if (error instanceof ForbiddenError) log.warn('action: refused')
  if (error instanceof ForbiddenError || isOutOfPlace(error))
    return refused(values, [{ path: [], message: 'form.gone' }])
  if (isOutOfReach(error)) return notKept(values)
  throw error
}

/** With script the page stays as it is. Without, a page is made anew: where that fails too, what was posted is sent back. */
async function notKept(values: FormValues): Promise<FormState> {
  answerWith(503)
  const t = await getTranslations('form')
  return { status: 'lost', values, errors: [{ message: t('unreachable') }] }
}

/** An id that names nothing any more, or another record: what a command did not look at, the database still refuses. */
function isOutOfPlace(error: unknown): boolean {
  const isRefused =
    error instanceof Prisma.PrismaClientKnownRequestError && ['P2002', 'P2003', 'P2025'].includes(error.code)
  if (isRefused) log.warn({ code: error.code }, 'action: refused by the database')
  return isRefused
}

/** The row of a refused field is counted as in the schema, which has no blank rows. */
const pathOf = (field = ''): PropertyKey[] =>
  field ? field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : []

/** A password or a code is never kept in a draft nor sent back. */
function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !/password|oneTimeCode|recoveryCode/i.test(name)),
  )
}
