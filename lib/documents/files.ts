import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { storage } from '@/lib/core/storage'
import { deriveKey } from '@/lib/sealing/box'
import { openFile, sealFile, type Bytes } from '@/lib/sealing/stream'
import type { FilePart } from '@/prisma/generated/enums'

/** A file that lies encrypted under `name`, and what opens it. */
export type Laid = { part: FilePart; name: string; identity: string; bytes: number; sum: string }

const NAME_BYTES = 20
const MARK_BYTES = 4

/** Encrypts a file into the storage while it comes. */
export async function lay(part: FilePart, content: Bytes): Promise<Laid> {
  const name = `${markOf(env.secret)}-${randomBytes(NAME_BYTES).toString('hex')}`
  let bytes = 0
  const hash = createHash('sha256')
  const counted = content.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, to) {
        bytes += piece.length
        hash.update(piece)
        to.enqueue(piece)
      },
    }),
  )
  const { identity, sealed } = await sealFile(counted)
  await storage().put(name, sealed)
  return { part, name, identity, bytes, sum: hash.digest('hex') }
}

/** Whether a name is of this installation: by a mark of its secret, in force or former. */
export const isOurs = (name: string): boolean =>
  [env.secret, ...env.formerSecrets].some((secret) => name.startsWith(`${markOf(secret)}-`))

const markOf = (secret: string) => deriveKey(secret, 'vicdan documents').toString('hex', 0, MARK_BYTES)

export const layBytes = (part: FilePart, content: Uint8Array): Promise<Laid> =>
  lay(part, new Blob([content as Uint8Array<ArrayBuffer>]).stream())

/** Null when nothing lies there. */
export async function pickUp({ name, identity }: Pick<Laid, 'name' | 'identity'>): Promise<Bytes | null> {
  const sealed = await storage().get(name)
  if (!sealed) log.error('documents: a file is missing')
  return sealed && openFile(identity, sealed)
}

export async function pickUpWhole(laid: Laid): Promise<Buffer> {
  const content = await pickUp(laid)
  if (!content) throw new Error('A file that was just laid down is gone.')
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

export const takeAway = (laid: readonly Pick<Laid, 'name'>[]) =>
  Promise.all(laid.map(({ name }) => storage().remove(name)))
