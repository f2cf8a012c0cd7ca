import { beforeEach, expect, it, vi } from 'vitest'
import { codeOf, identityOf, makeSession, makeUser } from '@/prisma/factories'
import { makeAuthenticator } from '@/prisma/test-authenticator'
import { jar } from '@/prisma/test-request'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { enrolPasskey, offeredSecret } from '@/lib/factors/enrolling'
import { registrationOptions } from '@/lib/factors/passkeys'
import { deriveKey, open } from '@/lib/sealing/box'
import { currentAttempt, startAttempt } from './attempt'
import { issueTicket } from './auth'
import { signIn } from './entry'

vi.mock('next/headers', () => import('@/prisma/test-request'))
vi.mock('next-auth', () => import('@/prisma/test-request'))

const PASSWORD = 'a long phrase nobody guesses'

beforeEach(() => {
  jar.clear()
})

/** Every row of every table, as whoever seized the server reads it. */
async function everything(): Promise<Record<string, unknown>[]> {
  const tables = await db.$queryRaw<{ name: string; columns: string }[]>`
    SELECT table_name AS name, string_agg(quote_ident(column_name) || CASE data_type WHEN 'tsvector' THEN '::text' ELSE '' END, ', ') AS columns
    FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY 1`
  const rows = await Promise.all(
    tables.map(({ name, columns }) =>
      db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT ${columns} FROM "${name}"`),
    ),
  )
  return rows.flat()
}

it('leaves nothing in database and settings that opens the identity of somebody with a live session', async () => {
  const user = await makeUser({ password: PASSWORD, roles: ['lawyer'] })
  const identity = identityOf({ userId: user.id })
  const { id: sessionId, token } = await makeSession(user.id)
  await signIn({ name: user.signInName, password: PASSWORD, next: null })
  const attempt = await currentAttempt('sign_in')
  await issueTicket(user.id, identity)
  jar.set('next-auth.session-token', token)
  const adding = await startAttempt(db, {
    userId: user.id,
    sessionId,
    purpose: 'new_factor',
    secret: identity,
  })
  await offeredSecret(adding)
  const response = makeAuthenticator().create((await registrationOptions(adding)).options.challenge)
  await enrolPasskey(adding, { response, prf: 'p'.repeat(43), name: 'A key' })
  expect(attempt).not.toBeNull()

  const values = (await everything()).flatMap((row) => Object.values(row))
  const boxes = values.filter(
    (value): value is Uint8Array => value instanceof Uint8Array && value.length >= identity.length,
  )
  const texts = values.filter((value): value is string => typeof value === 'string')
  expect(boxes.length).toBeGreaterThan(5)
  const known = [
    identity,
    identity.slice(15, 40),
    user.signInName,
    PASSWORD,
    token,
    jar.get('vicdan-entry') ?? '-',
  ]
  for (const secret of known) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
    expect(boxes.filter((box) => Buffer.from(box).includes(secret))).toEqual([])
  }

  // What opens a key is as long as one; the words of the vocabularies are not.
  const parts = texts.flatMap((text) => [text, ...text.split('.')]).filter((text) => text.length >= 16)
  const secrets = [...parts, env.secret, codeOf(user.totpSecret), user.totpSecret, ...boxes]
  const passkeys = await db.passkey.findMany({ where: { userId: user.id }, select: { credentialId: true } })
  const ofUser = ['User', 'Session', 'SignInAttempt', 'SignInTicket'].map(
    (table) => [table, user.id] as const,
  )
  const own = [...ofUser, ...passkeys.map(({ credentialId }) => ['Passkey', credentialId] as const)].map(
    ([table, id]) => `${table}:sealedKey:${id}`,
  )
  expect(own).toHaveLength(5)
  const keysBy = (secret: string | Uint8Array) =>
    own.flatMap((place) =>
      [deriveKey(secret, `vicdan wrap ${place}`), ...keysOf(secret)].map((key) => ({ key, place })),
    )
  const opens = (secret: string | Uint8Array) =>
    keysBy(secret).some(({ key, place }) =>
      boxes.some((box) => open(key, box, place)?.toString().includes(identity)),
    )
  expect(opens(token), 'what only the browser has opens it').toBe(true)
  expect([...new Set(secrets)].filter(opens)).toEqual([])
}, 120_000)

/** The secret itself as a key, in whatever way its 32 bytes may be written. */
function keysOf(secret: string | Uint8Array): Buffer[] {
  const readings =
    typeof secret === 'string'
      ? [Buffer.from(secret), Buffer.from(secret, 'hex'), Buffer.from(secret, 'base64url')]
      : [Buffer.from(secret)]
  return readings.filter((key) => key.length >= 32).map((key) => key.subarray(0, 32))
}

it('keeps nothing of a session that ended', async () => {
  const user = await makeUser({ password: PASSWORD, roles: ['lawyer'] })
  const { id } = await makeSession(user.id)
  const { endAccess } = await import('./ending')
  await endAccess(db, user.id)
  expect(await db.session.findUnique({ where: { id } })).toMatchObject({ sealedKey: null })
})
