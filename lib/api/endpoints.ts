import 'server-only'
import { currentActor } from '@/lib/access/session'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { isOutOfReach } from '@/lib/core/reach'
import { exportLists, type ExportList } from '@/lib/export/schema'
import { findBearer, type Bearer } from './bearer'
import { description } from './description'
import { countList, readList } from './queries'

type Work = (bearer: Bearer, list: ExportList, query: Record<string, string>) => Promise<object>

/** GET /api/v1/people?status=in_custody&after=... */
export const getList = (request: Request, list: string): Promise<Response> =>
  answer(request, list, ({ actor, token }, known, { after, ...query }) =>
    readList(actor, token, { list: known, query, after }),
  )

/** GET /api/v1/counts/people?by=status */
export const getCounts = (request: Request, list: string): Promise<Response> =>
  answer(request, list, ({ actor, token }, known, { by = '', ...query }) =>
    countList(actor, token, { list: known, query, by }),
  )

/** GET /api/v1: what there is, in OpenAPI, for a token or in the browser of somebody who may have one. */
export async function getDescription(request: Request): Promise<Response> {
  try {
    const isKnown = (await findBearer(request.headers.get('authorization'))) ?? (await currentActor())
    return isKnown ? Response.json(description(), { headers }) : problem(401, NO_TOKEN)
  } catch (error) {
    if (isOutOfReach(error)) return problem(503, AWAY)
    throw error
  }
}

const NO_TOKEN = 'Send a token that is in force: Authorization: Bearer ...'
const AWAY = 'The database is out of reach: ask again in a while.'

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

async function answer(request: Request, list: string, work: Work): Promise<Response> {
  try {
    const bearer = await findBearer(request.headers.get('authorization'))
    if (!bearer) return problem(401, NO_TOKEN)
    if (!isList(list)) return problem(404, 'There is no such list for this token.')
    const asked = [...new URL(request.url).searchParams]
    const query = Object.fromEntries(asked)
    if (Object.keys(query).length < asked.length)
      return problem(400, 'Each filter stands in the address once.')
    return Response.json(await work(bearer, list, query), { headers })
  } catch (error) {
    if (error instanceof ForbiddenError) return problem(404, 'There is no such list for this token.')
    if (error instanceof RuleError) return problem(400, wordsOf(error))
    if (isOutOfReach(error)) return problem(503, AWAY)
    throw error
  }
}

const isList = (list: string): list is ExportList => (exportLists as readonly string[]).includes(list)

function wordsOf({ key, params }: RuleError): string {
  if (key === 'by') return `Counted by what? Of this list: by=${params.known || '(nothing)'}.`
  return `Not understood: ${params.unread ?? ''}. Nothing is left out silently: see /api/v1 for the filters of each list.`
}

const problem = (status: number, message: string) =>
  Response.json(
    { message },
    { status, headers: { ...headers, ...(status === 401 && { 'www-authenticate': 'Bearer' }) } },
  )
