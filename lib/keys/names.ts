import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { RuleError } from '@/lib/core/errors'
import { placeOfName, type NamedTable } from '@/lib/core/names'
import { circleKey, openText, sealText } from '@/lib/sealing/keyring'

type Everybody = { id: string; identity: string }

/** A display name as it stands in its column: everybody who works here reads it, and nobody at rest. */
export const sealName = ({ id, identity }: Everybody, table: NamedTable, row: string, name: string): string =>
  sealText(circleKey(id, identity), placeOfName(table, row), name)

export const openName = ({ id, identity }: Everybody, table: NamedTable, row: string, sealed: string) =>
  openText(new Map([[id, circleKey(id, identity).key]]), placeOfName(table, row), sealed)

/** The key of everybody's circle, from somebody who is in it. @throws RuleError */
export async function everybodyOf(actor: Actor): Promise<Everybody> {
  const held = actor.keys?.circles.find(({ kind, isCurrent }) => kind === 'everybody' && isCurrent)
  const identity = held && (await actor.keys?.circle(held.keyId))
  if (!identity) throw new RuleError('keys.errors.not-given')
  return { id: held.keyId, identity }
}
