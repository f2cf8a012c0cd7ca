import { getTranslations } from 'next-intl/server'
import type * as z from 'zod'
import { can } from '@/lib/access/permissions'
import { currentActor } from '@/lib/access/session'
import type { Actor } from '@/lib/core/actor'
import { inWords, type Alike } from '@/lib/core/alike'
import { formObject } from '@/lib/core/form'
import { isOutOfReach } from '@/lib/core/reach'

const unkept = { 'cache-control': 'no-store' }

/** For a form that is being filled in: { records: [AlikeInWords], said }, as the page has them that is made without script. */
export async function answerAlike<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  list: (actor: Actor, entered: z.output<Schema>) => Promise<Alike[]>,
): Promise<Response> {
  try {
    const actor = await currentActor()
    const mayEnter = actor && (can(actor, 'cases.create') || can(actor, 'cases.propose'))
    const typed = new FormData()
    for (const [name, value] of new URL(request.url).searchParams) typed.append(name, value)
    const entered = schema.safeParse(formObject(typed))
    if (!mayEnter || !entered.success) return new Response(null, { status: 404, headers: unkept })
    const alike = await list(actor, entered.data)
    const t = await getTranslations()
    const said = t('form.alike.count', { count: alike.filter(({ grade }) => grade !== 'related').length })
    return Response.json({ records: alike.map((one) => inWords(t, one)), said }, { headers: unkept })
  } catch (error) {
    if (error instanceof RangeError) return new Response(null, { status: 404, headers: unkept })
    if (isOutOfReach(error)) return new Response(null, { status: 503, headers: unkept })
    throw error
  }
}
