import { can } from '@/lib/access/permissions'
import { currentActor } from '@/lib/access/session'
import { isOutOfReach } from '@/lib/core/reach'
import { listMatches } from '@/lib/search/queries'

/** So many of each kind are offered while somebody types; the page of results has the others. */
const OFFERED = 6
const unkept = { 'cache-control': 'no-store' }

/** What the page of results shows, for the palette: { people: [{ id, name, spelling, year, region }], cases: [{ id, name, numbers }] }. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (!actor || !can(actor, 'records.read')) return new Response(null, { status: 404, headers: unkept })
    const text = new URL(request.url).searchParams.get('q') ?? ''
    const { people, cases } = await listMatches(actor, text.trim().slice(0, 200))
    const found = {
      people: people.slice(0, OFFERED).map(({ id, name, spelling, bornOn, region }) => ({
        ...{ id, name, spelling, region },
        year: bornOn?.getUTCFullYear() ?? null,
      })),
      cases: cases.slice(0, OFFERED).map(({ id, name, numbers }) => ({ id, name, numbers })),
    }
    return Response.json(found, { headers: unkept })
  } catch (error) {
    if (isOutOfReach(error)) return new Response(null, { status: 503, headers: unkept })
    throw error
  }
}
