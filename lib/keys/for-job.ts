import 'server-only'
import { env } from '@/lib/core/env'
import { deriveKey, open, seal } from '@/lib/sealing/box'
import type { ValueKey } from '@/lib/sealing/value'

type Bytes = Uint8Array<ArrayBuffer>

/** The key of one record for the job that works on it alone, under the server's secret; taken away when the job ends. `place`: its column and row. */
export const wrapForJob = (place: string, { id, key }: ValueKey): Bytes =>
  seal(keyOf(env.secret), JSON.stringify([id, Buffer.from(key).toString('hex')]), place)

/** Null when there is none, or the server has another secret by now. */
export function openForJob(place: string, wrapped: Uint8Array | null): ValueKey | null {
  if (!wrapped) return null
  for (const secret of [env.secret, ...env.formerSecrets]) {
    const opened = open(keyOf(secret), wrapped, place)
    if (!opened) continue
    const [id, key] = JSON.parse(opened.toString()) as [string, string]
    return { id, key: Buffer.from(key, 'hex') }
  }
  return null
}

const keyOf = (secret: string) => deriveKey(secret, 'vicdan jobs')
