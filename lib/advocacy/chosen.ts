import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { requirePerson } from '@/lib/incidents/named'
import type { ChosenInput } from './schema'

/** The people that rows of a form mean, each once; `field` is the name of the rows. */
export async function requirePeople(
  tx: Tx,
  actor: Actor,
  rows: ChosenInput[],
  field: string,
): Promise<string[]> {
  const people = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const id = await requirePerson(tx, actor, row, `${field}.${at}.name`)
    if (id) people.add(id)
  }
  return [...people]
}
