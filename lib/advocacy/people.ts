import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { requireChosenPerson, type ChosenPerson } from '@/lib/people/chosen'

/** The people of the rows `field.N.name`, each once; a row that was emptied is gone. */
export async function requirePeople(
  tx: Tx,
  actor: Actor,
  rows: ChosenPerson[],
  field: string,
): Promise<string[]> {
  const people = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const found = await requireChosenPerson(tx, actor, row, `${field}.${at}.name`)
    if (found) people.add(found)
  }
  return [...people]
}
