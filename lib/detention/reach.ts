import 'server-only'
import { writableDetention } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'

/** What every command here answers: the row it wrote, and the person whose page comes next. */
export type Saved = { id: string; personId: string }

/** Locks the row, so that two people entering periods of one person wait for each other. */
export async function lockDetained(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const scope = { AND: [{ id: personId }, writableDetention(actor)] }
  if ((await tx.person.count({ where: scope })) === 0) throw new ForbiddenError()
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
}
