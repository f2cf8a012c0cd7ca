import 'server-only'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { addPerson } from '@/lib/people/commands'
import { newPersonSchema } from '@/lib/people/schema'
import { questionsOf } from './alike'
import { isAnswered, numberOf } from './rules'
import type { Draft, Raid, RaidRow } from './schema'

/** Somebody of the raid; without a record while nobody knows their name. */
export type Met = { row: string; line: RaidRow; personId: string | null }

/**
 * Who each line is: the one on record whom the coordinator said it is, or somebody new.
 * @throws RuleError at each line that may be somebody known and was not answered, or says the same as another
 */
export async function meetAll(tx: Tx, actor: Actor, draft: Draft, raid: Raid): Promise<Met[]> {
  const lines = Object.entries(raid.people).sort(([a], [b]) => numberOf(a) - numberOf(b))
  const questions = new Map((await questionsOf(tx, actor, draft)).map((one) => [one.row, one]))
  const wrong: RuleError[] = []
  const taken = new Set<string>()
  for (const [row, line] of lines) {
    const question = questions.get(row)
    if (!question) continue
    const known = line.is && line.is !== 'new' ? line.is : null
    if (!isAnswered(question, line)) wrong.push(new RuleError('intake.errors.who', `people.${row}.is`))
    else if (known && taken.has(known))
      wrong.push(new RuleError('intake.errors.same-person', `people.${row}.is`))
    if (known) taken.add(known)
  }
  const [first, ...others] = wrong
  if (first) throw new RuleError(first.key, first.field, {}, others)
  const met: Met[] = []
  for (const [row, line] of lines)
    met.push({ row, line, personId: await personOf(tx, actor, raid, line, questions.has(row)) })
  return met
}

async function personOf(
  tx: Tx,
  actor: Actor,
  { visibility }: Raid,
  { name, year, is }: RaidRow,
  wasAsked: boolean,
): Promise<string | null> {
  if (!name) return null
  if (wasAsked && is && is !== 'new') {
    await fillBirth(tx, actor, is, year)
    return is
  }
  const input = { ...newPersonSchema.parse({ name, visibility }), born: year }
  return (await addPerson(tx, actor, input, true)).id
}

/** Of somebody known only what is missing. */
async function fillBirth(tx: Tx, actor: Actor, id: string, year: RaidRow['year']): Promise<void> {
  if (!year) return
  const filled = await tx.person.updateMany({
    where: { id, bornOn: null },
    data: { ...dateColumns('born', year), version: { increment: 1 } },
  })
  if (filled.count > 0) await record(tx, actor, 'person.changed', { type: 'person', id })
}
