import 'server-only'
import { hashToken } from '@/lib/access/token'
import { findWorker } from '@/lib/access/worker'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { ExportList } from '@/lib/export/schema'
import { standingOf, type Reach } from './rules'

const TOUCH_AFTER_MS = 60_000

/** What a token that a program sent stands for: its user as they are now, without keys, and what it may read. */
export type Bearer = { actor: Actor; token: Reach & { id: string; lists: ExportList[] } }

/** Null for what opens nothing: unknown, run out, revoked, not agreed to, or of somebody who is gone. */
export async function findBearer(authorization: string | null, now = new Date()): Promise<Bearer | null> {
  const [, sent] = /^Bearer ([\w-]{20,100})$/i.exec(authorization ?? '') ?? []
  if (!sent) return null
  const found = await db.apiToken.findUnique({ where: { tokenHash: hashToken(sent) } })
  if (!found || standingOf(found, now) !== 'open') return null
  const actor = await findWorker(found.userId)
  if (!actor) return null
  const { id, lists, isOwn, isCounting, lastUsedAt } = found
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > TOUCH_AFTER_MS)
    await db.apiToken.update({ where: { id }, data: { lastUsedAt: now } })
  return { actor, token: { id, lists, isOwn, isCounting } }
}
