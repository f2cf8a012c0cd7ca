import type { AuthOptions } from 'next-auth'

/** One browser's cookies, for tests of what reads or sets them: stands in for `next/headers` and for next-auth's own handler. */
export const jar = new Map<string, string>()

export const cookies = () =>
  Promise.resolve({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    has: (name: string) => jar.has(name),
    // As a browser forgets one that has run out.
    set: (name: string, value: string) => (value ? jar.set(name, value) : jar.delete(name)),
    delete: (name: string) => jar.delete(name),
  })

export const headers = () =>
  Promise.resolve(new Headers({ origin: 'http://localhost:3000', host: 'localhost:3000' }))

export const getServerSession = () => Promise.resolve({ token: jar.get('next-auth.session-token') })

type Authorize = (credentials: { ticket: string }) => Promise<{ token: string } | null>

/** What next-auth makes of a ticket, with the application's own provider; the browser tests have the real one. */
export default async function redeem(request: Request, _context: unknown, options: AuthOptions) {
  if (request.method === 'GET') return Response.json({ csrfToken: 'token' })
  const provider = options.providers[0] as unknown as { options: { authorize: Authorize } }
  const user = await provider.options.authorize((await request.json()) as { ticket: string })
  const cookie = `next-auth.session-token=${user?.token ?? ''}; Path=/`
  return new Response(null, user ? { headers: { 'set-cookie': cookie } } : {})
}
