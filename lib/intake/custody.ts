import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { addPeriod } from '@/lib/detention/period'
import { newCustodyPeriodSchema } from '@/lib/detention/schema'
import { requireMeasures } from '@/lib/reference/listed'
import type { Met } from './identity'
import { organisationsByLabel } from './listed'
import { POLICE_CUSTODY } from './rules'
import type { Raid } from './schema'

/** From the day of the raid. Who is held already stays so. @returns the lines of those for whom a period was written */
export async function detainAll(tx: Tx, actor: Actor, raid: Raid, met: Met[]): Promise<Set<string>> {
  const detained = met.filter(({ line }) => !line.what)
  const written = new Set<string>()
  await requireMeasures(
    tx,
    detained.map(({ row, line }) => [`people.${row}.measureId`, line.measureId] as const),
  )
  const usual = await tx.measure.findUniqueOrThrow({ where: { key: POLICE_CUSTODY }, select: { id: true } })
  const places = await organisationsByLabel(tx, ['prison', 'investigating_body'])
  for (const { row, line, personId } of detained) {
    if (!personId || (await isHeld(tx, personId, raid))) continue
    const { place, note } = line
    const placeId = place ? places.get(place.toLowerCase()) : undefined
    const input = newCustodyPeriodSchema.parse({
      ...{ personId, from: raid.occurred, note, measureId: line.measureId ?? usual.id },
      ...(placeId ? { placeId } : { place: place?.slice(0, 200) }),
    })
    await addPeriod(tx, actor, input).catch((error: unknown) => {
      throw error instanceof RuleError ? new RuleError(error.key, `people.${row}.name`, error.params) : error
    })
    written.add(row)
  }
  return written
}

/** On the day of the raid or later. */
async function isHeld(tx: Tx, personId: string, { occurred }: Raid): Promise<boolean> {
  const later = { OR: [{ toOn: null }, { toOn: { gt: dateOf(occurred.date) } }] }
  return (await tx.custodyPeriod.count({ where: { personId, ...later } })) > 0
}
