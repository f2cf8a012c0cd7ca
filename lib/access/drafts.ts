import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import type { Actor } from '@/lib/core/actor'
import { cookieName, cookieOptions } from '@/lib/core/cookie'
import { db } from '@/lib/core/db'
import type { FormValues } from '@/lib/core/form'
import { open, seal } from '@/lib/sealing/box'
import { currentPath } from './path'

const ownCookie = () => cookieName('vicdan-draft')
const KEPT_HOURS = 24

/**
 * Keeps what was typed when the session had ended, or while a factor is asked for. The key is in the person's cookie only,
 * so the database cannot read the draft; it is theirs alone and goes after a day. `path`: of the form, where this is not its page.
 */
export async function keepDraft(actor: Actor, values: FormValues, path?: string): Promise<void> {
  const key = randomBytes(32)
  const ciphertext = seal(key, JSON.stringify(values), place(actor.userId))
  await db.formDraft.deleteMany({
    where: { OR: [{ userId: actor.userId }, { createdAt: { lt: oldest() } }] },
  })
  const draft = await db.formDraft.create({
    data: { userId: actor.userId, path: path ?? (await pathOfForm()), ciphertext },
  })
  const jar = await cookies()
  jar.set(ownCookie(), `${draft.id}.${key.toString('base64url')}`, cookieOptions(KEPT_HOURS * 3600))
}

/** What this person typed into the form of this page before their session ended, or null. */
export async function restoreDraft(actor: Actor): Promise<FormValues | null> {
  const [id, key] = ((await cookies()).get(ownCookie())?.value ?? '').split('.')
  if (!id || !key) return null
  const draft = await db.formDraft.findFirst({
    where: { id, userId: actor.userId, path: await pathOfForm(), createdAt: { gt: oldest() } },
  })
  const plain = draft && open(Buffer.from(key, 'base64url'), draft.ciphertext, place(actor.userId))
  return plain && (JSON.parse(plain.toString('utf8')) as FormValues)
}

/** Called when the form of this page was saved; what was typed into another one stays. */
export async function dropDraft(actor: Actor, path?: string): Promise<void> {
  const jar = await cookies()
  if (!jar.has(ownCookie())) return
  const dropped = await db.formDraft.deleteMany({
    where: { userId: actor.userId, path: path ?? (await pathOfForm()) },
  })
  if (dropped.count > 0) jar.set(ownCookie(), '', { ...cookieOptions(), maxAge: 0 })
}

const pathOfForm = async () => (await currentPath()).split('?')[0] ?? '/'

const oldest = () => new Date(Date.now() - KEPT_HOURS * 3_600_000)

const place = (userId: string) => `FormDraft:${userId}`
