import 'server-only'
import { randomUUID } from 'node:crypto'
import { newKeys } from '@/lib/access/keys'
import { hashPassword } from '@/lib/access/password'
import { signInKey } from '@/lib/access/token'
import type { Actor, Role } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import {
  admit,
  circlesHeldBy,
  circlesOf,
  ensureCircles,
  foundInstallation,
  type HandedCircle,
} from '@/lib/keys/circles'
import { sealName } from '@/lib/keys/names'
import { keyring } from '@/lib/sealing/keyring'
import { record } from '@/lib/audit/commands'
import { keepTotp } from '@/lib/factors/totp'
import { refreshStatuses } from '@/lib/detention/status'
import { readCast } from './cast'
import { demoCases } from './cases'
import { demoPeople } from './people'
import { demoUsers } from './users'
import { insertCase } from './case-rows'
import { insertDocuments } from './documents'
import { insertFamilies } from './family-rows'
import { insertPerson } from './person-rows'

/**
 * Writes the fictional cast into an installation that has its reference data and no records yet.
 * All share one password and one secret of an authenticator app; where an administrator exists already, the cast brings none.
 * `circles` are those of an installation that is being set up; without, they are made, and nobody gets the shares on paper.
 */
export async function loadDemo(
  tx: Tx,
  { password, totpSecret }: { password: string; totpSecret: string },
  circles: readonly HandedCircle[] = [],
): Promise<{ name: string; role: string }[]> {
  if ((await tx.person.count()) > 0)
    throw new Error('The demo cast is loaded into an empty installation only.')
  const hasAdministrator = (await tx.userRole.count({ where: { role: 'administrator', to: null } })) > 0
  const users = demoUsers.filter(({ role }) => !(hasAdministrator && role === 'administrator'))
  const cast = await readCast(tx)
  const passwords = await Promise.all(users.map(() => hashPassword(password)))
  const everybody =
    circles.find(({ kind }) => kind === 'everybody') ?? (await foundInstallation(tx)).everybody
  let coordinator: DemoUser | undefined
  for (const [at, { key, displayName, role, locale }] of users.entries()) {
    const id = randomUUID()
    const { columns, identity } = await newKeys(id, passwords[at] ?? (await hashPassword(password)))
    await tx.user.create({
      data: {
        ...{ ...columns, id, signInKey: signInKey(key), locale },
        displayName: sealName(everybody, 'User', id, displayName),
        roles: { create: { role } },
      },
    })
    await admitByRole(tx, { id, publicKey: columns.publicKey }, role, [everybody, ...circles])
    await keepTotp(tx, id, totpSecret, 0)
    cast.users.set(key, id)
    if (role === 'coordinator') coordinator = { id, identity, displayName, locale }
  }
  await ensureCircles(
    tx,
    users.map(({ role }) => role),
  )
  cast.coordinator = await withKeys(tx, coordinator)
  for (const person of demoPeople) await insertPerson(tx, cast, person)
  for (const demoCase of demoCases) await insertCase(tx, cast, demoCase)
  await insertFamilies(tx, cast)
  await insertDocuments(tx, cast)
  await refreshStatuses(tx, [...cast.people.values()], cast.iso(0))
  await record(tx, null, 'demo.loaded', { type: 'installation', id: randomUUID() })
  return users.map(({ key, role }) => ({ name: key, role }))
}

type DemoUser = { id: string; identity: string; displayName: string; locale: string }

async function withKeys(tx: Tx, user: DemoUser | undefined): Promise<Actor> {
  if (!user) throw new Error('The demo cast has no coordinator.')
  const { id, identity, displayName, locale } = user
  const keys = keyring(identity, await circlesHeldBy(tx, id))
  return { userId: id, sessionId: null, displayName, roles: ['coordinator'], locale, keys, confirmedAt: null }
}

async function admitByRole(
  tx: Tx,
  user: { id: string; publicKey: string },
  role: Role,
  circles: HandedCircle[],
) {
  for (const circle of circles) if (circlesOf([role]).includes(circle.kind)) await admit(tx, circle, user)
}
