import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Subject } from '@/lib/keys/holders'
import { openRow, openRows, sealer } from '@/lib/keys/sealed'

type Sealed = Uint8Array<ArrayBuffer> | null

export const needKey = (id: string): Subject => ({ kind: 'need', id })

/** Everything told of a need is sealed with the key of the need: what it is, why it was dropped, what was given. */
export async function sealOfNeed<T extends string | null>(
  tx: Tx,
  actor: Actor,
  needId: string,
  [table, column, row]: readonly ['Need' | 'NeedState' | 'Delivery', string, string],
  text: T,
) {
  const seal = await sealer(tx, actor, needKey(needId), table, row)
  return seal(column, text)
}

export const openNeed = <R extends { id: string; description: Sealed }>(
  tx: Tx,
  actor: Actor,
  row: R | null,
) => openRow(tx, actor, 'Need', ['description'], row)

export const openStates = <R extends { id: string; reason: Sealed }>(tx: Tx, actor: Actor, rows: R[]) =>
  openRows(tx, actor, 'NeedState', ['reason'], rows)

export const openDeliveries = <R extends { id: string; note: Sealed }>(tx: Tx, actor: Actor, rows: R[]) =>
  openRows(tx, actor, 'Delivery', ['note'], rows)
