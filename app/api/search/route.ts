import { can } from '@/lib/access/permissions'
import { currentActor } from '@/lib/access/session'
import { isOutOfReach } from '@/lib/core/reach'
import { listMatches } from '@/lib/search/queries'
import type { PersonRow } from '@/lib/people/queries'

/** So many of each kind are offered while somebody types; the page of results has the others. */
const OFFERED = 6
const unkept = { 'cache-control': 'no-store' }

/** What the page of results shows, for the palette: { people: [{ id, name, why, year, region }], cases: [{ id, name, numbers }] }. `why` is the spelling, place or charge they were found by. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (!actor || !can(actor, 'records.read')) return new Response(null, { status: 404, headers: unkept })
    const text = new URL(request.url).searchParams.get('q') ?? ''
    const { people, held, charged, cases } = await listMatches(actor, text.trim().slice(0, 200))
    const offered = [
      ...people.rows.slice(0, OFFERED).map((person) => option(person, person.spelling)),
      ...held.rows.slice(0, OFFERED).map((person) => option(person, person.place)),
      ...charged.rows.slice(0, OFFERED).map((person) => option(person, person.charge)),
    ]
    const found = {
      people: offered.filter(({ id }, at) => offered.findIndex((one) => one.id === id) === at),
      cases: cases.rows.slice(0, OFFERED).map(({ id, name, numbers }) => ({ id, name, numbers })),
    }
    return Response.json(found, { headers: unkept })
  } catch (error) {
    if (isOutOfReach(error)) return new Response(null, { status: 503, headers: unkept })
    throw error
  }
}

const option = ({ id, name, region, bornOn }: PersonRow, why: string) => ({
  ...{ id, name, why, region },
  year: bornOn?.getUTCFullYear() ?? null,
})
