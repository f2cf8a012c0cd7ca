import { requireSameOrigin } from '@/lib/access/action'
import { ForbiddenError } from '@/lib/core/errors'
import { leaveQuickly } from '@/lib/installation/leaving'

/** Posted by the button and the key on every page; another site cannot throw anybody out. */
export async function POST(): Promise<Response> {
  try {
    await requireSameOrigin()
  } catch (error) {
    if (error instanceof ForbiddenError) return new Response(null, { status: 404 })
    throw error
  }
  return leaveQuickly()
}
