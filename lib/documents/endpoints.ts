import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { requireSameOrigin } from '@/lib/access/action'
import { dropDraft, keepDraft } from '@/lib/access/drafts'
import { confirmPath, UnconfirmedError } from '@/lib/access/recent'
import { currentActor, currentSession, safePath, signInPath } from '@/lib/access/session'
import { saved, withQuery } from '@/lib/core/address'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { failurePage } from '@/lib/core/failure-page'
import { formValues } from '@/lib/core/form'
import { isLocale, LOCALE_COOKIE, localeOf } from '@/lib/core/locale'
import { isOutOfReach } from '@/lib/core/reach'
import type { FilePart } from '@/prisma/generated/enums'
import { addDocument } from './commands'
import { readDocument } from './queries'
import { receive } from './upload'

const FORM = '/documents/new'

/**
 * A posted document. A file is too large for a server action, which would hold it in memory; so this is one by hand: the same
 * origin, the signed-in actor, everything typed kept. A script is answered in JSON, a form by another page.
 */
export async function postDocument(request: Request): Promise<Response> {
  const isScript = request.headers.get('accept') === 'application/json'
  const fields = new FormData()
  try {
    await requireSameOrigin()
    const session = await currentSession()
    if (!session?.isLive) {
      if (isScript) return await problem(401, 'signed-out')
      const isRunOut = session !== null && !session.wasEnded
      await readFields(request, session?.actor.userId ?? 'nobody', fields)
      if (isRunOut) await keepDraft(session.actor, formValues(fields), FORM)
      return goTo(signInPath(addressOf(fields)))
    }
    const { actor } = session
    try {
      const { id, back } = await addDocument(actor, request, fields)
      await dropDraft(actor, FORM)
      const next = saved(safePath(back))
      return isScript ? Response.json({ id, next }, { headers: unkept }) : goTo(next)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      if (isScript) return await problem(422, error)
      await keepDraft(actor, formValues(fields), FORM)
      return goTo(addressOf(fields, error.key))
    }
  } catch (error) {
    if (error instanceof ForbiddenError) return isScript ? problem(404, 'gone') : notHere()
    if (isOutOfReach(error)) return isScript ? problem(503, 'away') : away(request, addressOf(fields))
    throw error
  }
}

/** A file, as far as it is the actor's to see; refused and unknown look alike. */
export async function getFile(request: Request, id: string, part: string): Promise<Response> {
  const { pathname } = new URL(request.url)
  const parts = { clean: 'clean', thumbnail: 'thumbnail', original: 'original' } as const
  try {
    const actor = await currentActor()
    if (!actor) return goTo(signInPath(pathname))
    const found = Object.hasOwn(parts, part) && (await readDocument(actor, id, part as FilePart))
    return found ? new Response(found.content, { headers: found.headers }) : notHere()
  } catch (error) {
    if (error instanceof UnconfirmedError) return goTo(confirmPath(`/documents/${id}`))
    if (error instanceof ForbiddenError) return notHere()
    if (isOutOfReach(error)) return away(request, pathname)
    throw error
  }
}

/** Said by a page that needs no database. */
async function away(request: Request, path: string): Promise<Response> {
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

const notHere = () => new Response(null, { status: 404, headers: unkept })

const unkept = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const goTo = (location: string) => new Response(null, { status: 303, headers: { location, ...unkept } })

async function problem(status: number, what: RuleError | 'signed-out' | 'gone' | 'away'): Promise<Response> {
  const t = await getTranslations()
  const { key, field, params } =
    what instanceof RuleError ? what : { key: `documents.errors.${what}`, field: undefined, params: {} }
  const message = t.has(key) ? t(key, params) : t('form.invalid')
  return Response.json({ field, message }, { status, headers: unkept })
}

/** The page of the form, for the same record. */
function addressOf(fields: FormData, refused?: string): string {
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : null
  }
  return withQuery(FORM, { of: text('of'), record: text('record'), back: text('back'), refused })
}

/** Only what was typed; the file goes by. */
async function readFields(request: Request, userId: string, into: FormData): Promise<void> {
  const take = (sent: FormData) => {
    for (const [name, value] of sent) into.append(name, value)
    return Promise.reject(new RuleError('documents.errors.signed-out'))
  }
  await receive(request, userId, take).catch(() => undefined)
}
