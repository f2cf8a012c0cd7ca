import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { recipientOf } from '@/lib/keys/circles'
import { open, seal } from '@/lib/sealing/box'
import { newKey, openWith, sealTo } from '@/lib/sealing/envelope'

const USED_FOR_MS = 10 * 60_000
const LENGTH_BYTES = 2

/** The key in this process's memory, and itself sealed to the administrators' circle. */
type DetailKey = { key: Buffer; envelope: Buffer; madeAt: number }

let present: DetailKey | undefined

/**
 * Seals what only administrators read: with a key that lives in this process for ten minutes at most, and stands in front
 * of each detail sealed to their circle. So whoever writes cannot read. Null before an installation is set up.
 */
export async function sealDetail(
  tx: Tx,
  place: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const made = await presentKey(tx)
  if (!made) return null
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt16BE(made.envelope.length)
  return new Uint8Array(Buffer.concat([length, made.envelope, seal(made.key, text, place)]))
}

async function presentKey(tx: Tx, now = Date.now()): Promise<DetailKey | null> {
  if (present && now - present.madeAt < USED_FOR_MS) return present
  const circle = await recipientOf(tx, 'administrators')
  if (!circle) return null
  const key = newKey()
  present = { key, envelope: await sealTo(circle.recipient, key), madeAt: now }
  return present
}

/** Opens details for an administrator; null for whoever has no key to one. Each envelope is opened once. */
export function detailOpener({ keys }: Actor) {
  const opened = new Map<string, Promise<Buffer | null>>()
  const openEnvelope = async (envelope: Uint8Array) => {
    for (const { keyId, kind } of keys?.circles ?? []) {
      const identity = kind === 'administrators' ? await keys?.circle(keyId) : null
      const key = identity ? await openWith(identity, keyId, envelope) : null
      if (key) return key
    }
    return null
  }
  return async (place: string, detail: Uint8Array | null): Promise<string | null> => {
    if (!detail) return null
    const bytes = Buffer.from(detail)
    const end = LENGTH_BYTES + bytes.readUInt16BE()
    const envelope = bytes.subarray(LENGTH_BYTES, end)
    const id = envelope.toString('base64')
    const key = await (opened.get(id) ?? opened.set(id, openEnvelope(envelope)).get(id))
    return (key && open(key, bytes.subarray(end), place)?.toString()) ?? null
  }
}

/** Where a detail stands: it does not open beside another event. */
export const detailPlace = (event: { actorId: string | null; event: string; subjectId: string }) =>
  ['AuditEvent.detail', event.actorId, event.event, event.subjectId].join()
