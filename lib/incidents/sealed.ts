import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { UNOPENED } from '@/lib/core/names'
import type { Subject } from '@/lib/keys/holders'
import { openRow, sealer } from '@/lib/keys/sealed'

/** What is told of an incident, apart from its title. */
type Told = Record<(typeof columns)[number], string | null>
const columns = ['narrative', 'pretext', 'aimNote'] as const
const nothing: Told = { narrative: null, pretext: null, aimNote: null }

export const incidentKey = (id: string): Subject => ({ kind: 'incident', id })

/** The columns of what is told: of a sensitive incident all in one sealed column, of any other each in its own. */
export async function told(
  tx: Tx,
  actor: Actor,
  id: string,
  { isSensitive, narrative, pretext, aimNote }: Told & { isSensitive: boolean },
) {
  const texts: Told = { narrative, pretext, aimNote }
  const unopened = columns.find((column) => texts[column]?.includes(UNOPENED))
  if (unopened) throw new RuleError('keys.errors.unopened', unopened)
  if (!isSensitive) return { ...texts, sealed: null }
  const seal = await sealer(tx, actor, incidentKey(id), 'Incident', id)
  return { ...nothing, sealed: seal('sealed', JSON.stringify(texts)) }
}

type Kept = Told & { id: string; sealed: Uint8Array<ArrayBuffer> | null }

/** The texts wherever they are kept; UNOPENED each, for a reader without the key. */
export async function openIncident<R extends Kept>(tx: Tx, actor: Actor, row: R): Promise<Omit<R, 'sealed'>> {
  const opened = await openRow(tx, actor, 'Incident', ['sealed'], row)
  const { sealed, ...rest } = { ...row, sealed: opened?.sealed ?? null }
  if (sealed === null) return rest
  if (sealed === UNOPENED) return { ...rest, narrative: UNOPENED, pretext: UNOPENED, aimNote: UNOPENED }
  return { ...rest, ...(JSON.parse(sealed) as Told) }
}
