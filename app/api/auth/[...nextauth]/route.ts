import type { NextRequest } from 'next/server'
import { authHandler } from '@/lib/access/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

export const GET = answer
export const POST = answer

/** Only what redeems a ticket. The rest of next-auth would sign nobody in, but would tell the page its own session token. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join('/')
  const asked = `${request.method} ${path}`
  if (asked === 'GET csrf' || asked === 'POST callback/ticket') return authHandler(request, context)
  return new Response(null, { status: 404 })
}
