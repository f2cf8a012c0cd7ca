import 'server-only'
import { getTranslations } from 'next-intl/server'
import { requireSameOrigin } from '@/lib/access/action'
import { away, goTo, notHere } from '@/lib/access/posting'
import { confirmPath, UnconfirmedError } from '@/lib/access/recent'
import { currentActor, signInPath } from '@/lib/access/session'
import { withQuery } from '@/lib/core/address'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { formObject } from '@/lib/core/form'
import { isUuid } from '@/lib/core/paging'
import { isOutOfReach } from '@/lib/core/reach'
import { isRecipient, sealFor, type Bytes } from '@/lib/sealing/stream'
import type { Say } from './columns'
import { takeExport } from './commands'
import { takingSchema, type ExportFormat, type TakingInput } from './schema'
import { fileOf } from './writing'

/** A list that is ready, as a file: a form posts to it, for a password must not stand in an address. */
export async function postTaking(request: Request, id: string): Promise<Response> {
  const page = `/exports/${id}`
  let chosen: Record<string, string> = {}
  try {
    await requireSameOrigin()
    const actor = await currentActor()
    if (!actor) return goTo(signInPath(page))
    if (!isUuid(id)) return notHere()
    const form = await request.formData().catch(() => new FormData())
    chosen = chosenIn(form)
    const input = readTaking(form)
    const { format, protection } = input
    const kept = await takeExport(actor, { id, format, isProtected: protection !== 'none' })
    const t = await getTranslations()
    const content = await protect(input, await fileOf(format, kept, t as Say))
    const name = `${kept.list}-${kept.day}.${format}${protection === 'none' ? '' : '.age'}`
    return new Response(content, { headers: headersOf(format, name) })
  } catch (error) {
    if (error instanceof RuleError)
      return goTo(withQuery(page, { ...chosen, refused: error.key, field: error.field }))
    if (error instanceof UnconfirmedError) return goTo(confirmPath(withQuery(page, chosen)))
    if (error instanceof ForbiddenError) return notHere()
    if (isOutOfReach(error)) return away(request, page)
    throw error
  }
}

/** What is chosen again when something was wrong; never a password. */
const chosenIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    ['format', 'protection'].map((name) => {
      const value = form.get(name)
      return [name, typeof value === 'string' ? value.slice(0, 20) : '']
    }),
  )

/** @throws RuleError */
function readTaking(form: FormData): TakingInput {
  const parsed = takingSchema.safeParse(formObject(form))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new RuleError(issue?.message ?? 'form.invalid', String(issue?.path[0] ?? 'format'))
  }
  if (parsed.data.protection === 'recipient' && !isRecipient(parsed.data.recipient))
    throw new RuleError('export.errors.recipient', 'recipient')
  return parsed.data
}

function protect({ protection, password, recipient }: TakingInput, content: Bytes): Promise<Bytes> {
  if (protection === 'none') return Promise.resolve(content)
  return sealFor(protection === 'password' ? { password } : { recipient }, content)
}

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const headersOf = (format: ExportFormat, name: string): HeadersInit => ({
  'content-type': name.endsWith('.age') ? 'application/octet-stream' : TYPES[format],
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
})
