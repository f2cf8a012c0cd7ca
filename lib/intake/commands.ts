import 'server-only'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { allowFor } from '@/lib/core/answer'
import { withActor } from '@/lib/core/db'
import { insertIntake, saveDraft, takeOutIntake } from './draft'
import type { WrittenInput } from './schema'
import { writeRecords, type Written } from './writing'

/** As long as it takes to write a hundred people, each with a case and a family. */
const WRITING_MS = 30_000

export const beginIntake = allowed(['records.write'], insertIntake)
export const saveIntake = allowed(['records.write'], saveDraft)
export const removeIntake = allowedRecently(['records.write'], takeOutIntake)

/** What was typed is saved first, so that nothing of it is lost where it is refused. */
export async function writeIntake(actor: Actor, input: WrittenInput): Promise<Written> {
  authorize(actor, 'records.write')
  const { id } = input.draft
  const done = await withActor(actor, (tx) =>
    tx.intake.findFirst({ where: { id, state: 'written' }, select: { incidentId: true } }),
  )
  if (done) return { id, incidentId: done.incidentId }
  const { version } = await saveIntake(actor, input.draft)
  allowFor(WRITING_MS)
  return withActor(actor, (tx) => writeRecords(tx, actor, input, version), { timeout: WRITING_MS })
}
