import 'server-only'
import type { Tx } from '@/lib/core/db'
import { KEYS_VERSION, keysOf } from '@/lib/names/keys'

const BATCH = 2_000

/** Makes the keys of names that have none, or have them by older rules. @returns how many there were, at most a batch. */
export async function refreshKeys(tx: Tx): Promise<number> {
  const names = await tx.personName.findMany({
    where: { keysVersion: { lt: KEYS_VERSION } },
    orderBy: { keysVersion: 'asc' },
    take: BATCH,
    select: { id: true, text: true },
  })
  if (names.length === 0) return 0
  const ids = names.map(({ id }) => id)
  const texts = names.map(({ text }) => text)
  // A key holds no space.
  const keys = names.map(({ text }) => keysOf(text).join(' '))
  await tx.$executeRaw`
    UPDATE "PersonName" n SET "keys" = string_to_array(k."keys", ' '), "keysVersion" = ${KEYS_VERSION}
    FROM unnest(${ids}::uuid[], ${texts}::text[], ${keys}::text[]) AS k("id", "text", "keys")
    WHERE n."id" = k."id" AND n."text" = k."text"`
  return names.length
}
