import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import type { Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { deriveKey, open, seal } from '@/lib/sealing/box'

const STEP_S = 30
const SECRET_BYTES = 20
/** Clocks of phones go wrong: one step before and one after. */
const WINDOW = 1

/** In base32, as authenticator apps take it. */
export const newTotpSecret = () => new Secret({ size: SECRET_BYTES }).base32

/** The step a code belongs to, or null when it belongs to none near `now`. */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const token = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const off = TOTP.validate({ token, secret: Secret.fromBase32(secret), window: WINDOW, timestamp: now })
  return off === null ? null : Math.floor(now / 1000 / STEP_S) + off
}

/** Each code once: only the one update that moves the step forward counts. */
export async function acceptTotp(tx: Tx, userId: string, code: string): Promise<boolean> {
  const totp = await tx.totp.findUnique({ where: { userId } })
  const secret = totp && openTotp(totp)
  const step = secret ? stepOf(secret, code) : null
  if (step === null) return false
  const moved = await tx.totp.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return moved.count === 1
}

/** Takes the place of an earlier one. `lastStep` is the step of the code that proved it. */
export async function keepTotp(tx: Tx, userId: string, secret: string, lastStep: number): Promise<void> {
  const data = { sealedSecret: sealTotp(userId, secret), lastStep }
  await tx.totp.upsert({
    where: { userId },
    create: { userId, ...data },
    update: { ...data, createdAt: new Date() },
  })
}

/** After the server's secret was changed: what is still under a former one comes under the new one. Safe to break off and run again. */
export async function resealTotps(tx: Tx): Promise<void> {
  if (env.formerSecrets.length === 0) return
  for (const totp of await tx.totp.findMany()) {
    const { userId, sealedSecret } = totp
    if (open(keyOf(env.secret), sealedSecret, place(userId))) continue
    const secret = openTotp(totp)
    // Another factor that was enrolled meanwhile stays.
    if (secret)
      await tx.totp.updateMany({
        where: { userId, sealedSecret },
        data: { sealedSecret: sealTotp(userId, secret) },
      })
  }
}

function openTotp({ userId, sealedSecret }: { userId: string; sealedSecret: Uint8Array }): string | null {
  for (const secret of [env.secret, ...env.formerSecrets]) {
    const opened = open(keyOf(secret), sealedSecret, place(userId))
    if (opened) return opened.toString('utf8')
  }
  return null
}

/** The server has to know the secret to check a code; whoever has the database alone does not. */
const sealTotp = (userId: string, secret: string) => seal(keyOf(env.secret), secret, place(userId))

/** What an authenticator app reads with the camera: an SVG drawing, black on white. */
export function qrCode(secret: string): string {
  const uri = new TOTP({
    issuer: 'Vicdan',
    label: new URL(env.url).hostname,
    secret: Secret.fromBase32(secret),
  }).toString()
  return renderSVG(uri, { border: 4, ecc: 'M' })
}

const keyOf = (secret: string) => deriveKey(secret, 'vicdan totp')
const place = (userId: string) => `Totp:sealedSecret:${userId}`
