import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { FormValues } from '@/lib/core/form'

const COOKIE = 'vicdan-draft'
const KEPT_HOURS = 24
const TAG_BYTES = 16
const IV_BYTES = 12

/**
 * Keeps what was typed when the session had ended. The key is in the person's cookie only,
 * so the database cannot read the draft; it is theirs alone and goes after a day.
 */
export async function keepDraft(actor: Actor, path: string, values: FormValues): Promise<void> {
  const key = randomBytes(32)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`FormDraft:${actor.userId}`))
  const sealed = Buffer.concat([
    iv,
    cipher.update(JSON.stringify(values), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  await db.formDraft.deleteMany({
    where: { OR: [{ userId: actor.userId }, { createdAt: { lt: oldest() } }] },
  })
  const draft = await db.formDraft.create({ data: { userId: actor.userId, path, ciphertext: sealed } })
  const jar = await cookies()
  jar.set(COOKIE, `${draft.id}.${key.toString('base64url')}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.url.startsWith('https:'),
    maxAge: KEPT_HOURS * 3600,
  })
}

/** What this person typed into the form at `path` before their session ended, or null. */
export async function restoreDraft(actor: Actor, path: string): Promise<FormValues | null> {
  const [id, key] = ((await cookies()).get(COOKIE)?.value ?? '').split('.')
  if (!id || !key) return null
  const draft = await db.formDraft.findFirst({
    where: { id, userId: actor.userId, path: path.split('?')[0], createdAt: { gt: oldest() } },
  })
  return draft && open(Buffer.from(draft.ciphertext), Buffer.from(key, 'base64url'), actor.userId)
}

/** Called when the form was saved. */
export async function dropDraft(actor: Actor): Promise<void> {
  const jar = await cookies()
  if (!jar.has(COOKIE)) return
  jar.delete(COOKIE)
  await db.formDraft.deleteMany({ where: { userId: actor.userId } })
}

const oldest = () => new Date(Date.now() - KEPT_HOURS * 3_600_000)

function open(sealed: Buffer, key: Buffer, userId: string): FormValues | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    decipher.setAAD(Buffer.from(`FormDraft:${userId}`)).setAuthTag(sealed.subarray(-TAG_BYTES))
    const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
    return JSON.parse(plain.toString('utf8')) as FormValues
  } catch {
    return null
  }
}
