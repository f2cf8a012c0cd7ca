import 'server-only'
import { getTranslations } from 'next-intl/server'
import type * as z from 'zod'
import { requireSameOrigin } from '@/lib/access/action'
import { ForbiddenError, RuleError } from '@/lib/core/errors'

/** For the script behind the passkey buttons: what `action` is for forms. Answers JSON; what can be mended as `{ message }`. */
export function endpoint<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<object>,
) {
  return async (request: Request): Promise<Response> => {
    try {
      await requireSameOrigin()
      const parsed = schema.safeParse(await request.json().catch(() => null))
      if (!parsed.success) throw new RuleError('factors.errors.passkey')
      return answer(200, await work(parsed.data))
    } catch (error) {
      if (error instanceof RuleError) return answer(422, { message: await textOf(error) })
      if (error instanceof ForbiddenError) return answer(404, {})
      throw error
    }
  }
}

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

async function textOf({ key, params }: RuleError): Promise<string> {
  const t = await getTranslations()
  return t.has(key) ? t(key, params) : t('form.invalid')
}
