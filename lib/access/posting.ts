import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { failurePage } from '@/lib/core/failure-page'
import { formValues } from '@/lib/core/form'
import { isLocale, LOCALE_COOKIE, localeOf } from '@/lib/core/locale'
import { readPostedFile } from '@/lib/core/posted-file'
import { isOutOfReach } from '@/lib/core/reach'
import { requireSameOrigin } from './action'
import { dropDraft, keepDraft } from './drafts'
import { currentSession, signInPath } from './session'

type Posted = {
  /** The path of the page with the form. */
  form: string
  /** Its address with what was typed, and the key of what was refused. */
  addressOf: (fields: FormData, refused?: string) => string
  /** Does it, and says where to go on; `fields` fill as they are read. @throws RuleError */
  work: (actor: Actor, request: Request, fields: FormData) => Promise<{ next: string; id: string }>
}

/**
 * A posted file. It is too large for a server action, which would hold it in memory; so this is one by hand: the same origin,
 * the signed-in actor, everything typed kept. A script is answered in JSON, a form by another page.
 */
export async function answerPostedFile(request: Request, posted: Posted): Promise<Response> {
  const { form, addressOf, work } = posted
  const isScript = request.headers.get('accept') === 'application/json'
  const fields = new FormData()
  try {
    await requireSameOrigin()
    const session = await currentSession()
    if (!session?.isLive) {
      if (isScript) return await problem(401, 'signed-out')
      const isRunOut = session !== null && !session.wasEnded
      await readFields(request, fields)
      if (isRunOut) await keepDraft(session.actor, formValues(fields), form)
      return goTo(signInPath(addressOf(fields)))
    }
    const { actor } = session
    try {
      const { id, next } = await work(actor, request, fields)
      await dropDraft(actor, form)
      return isScript ? Response.json({ id, next }, { headers: unkept }) : goTo(next)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      if (isScript) return await problem(422, error)
      await keepDraft(actor, formValues(fields), form)
      return goTo(addressOf(fields, error.key))
    }
  } catch (error) {
    if (error instanceof ForbiddenError) return isScript ? problem(404, 'gone') : notHere()
    if (isOutOfReach(error)) return isScript ? problem(503, 'away') : away(request, addressOf(fields))
    throw error
  }
}

/** Said by a page that needs no database. */
export async function away(request: Request, path: string): Promise<Response> {
  const jar = await cookies()
  const nonce = randomBytes(16).toString('base64')
  const chosen = jar.get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : localeOf(request.headers.get('accept-language') ?? undefined)
  const page = failurePage({ locale, isAway: true, code: undefined, path, posted: [], nonce })
  const headers = {
    ...unkept,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'`,
    'retry-after': '10',
  }
  return new Response(page, { status: 503, headers })
}

export const notHere = () => new Response(null, { status: 404, headers: unkept })

export const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, ...unkept } })

const unkept = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

async function problem(status: number, what: RuleError | 'signed-out' | 'gone' | 'away'): Promise<Response> {
  const t = await getTranslations()
  const { key, field, params } =
    what instanceof RuleError ? what : { key: `form.file.${what}`, field: undefined, params: {} }
  const message = t.has(key) ? t(key, params) : t('form.invalid')
  return Response.json({ field, message }, { status, headers: unkept })
}

/** Only what was typed; the file goes by. */
async function readFields(request: Request, into: FormData): Promise<void> {
  const take = (sent: FormData) => {
    for (const [name, value] of sent) into.append(name, value)
    return Promise.reject(new RuleError('form.file.signed-out'))
  }
  await readPostedFile(request, {
    largest: 0,
    take: (_file, sent) => take(sent),
    without: take,
    undo: () => Promise.resolve(),
  }).catch(() => undefined)
}
