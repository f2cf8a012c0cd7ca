import 'server-only'
import { randomUUID } from 'node:crypto'
import { newKeys } from '@/lib/access/keys'
import { hashPassword } from '@/lib/access/password'
import { signInKey } from '@/lib/access/token'
import type { Tx } from '@/lib/core/db'
import { record } from '@/lib/audit/commands'
import { keepTotp } from '@/lib/factors/totp'
import { refreshStatuses } from '@/lib/detention/status'
import { readCast } from './cast'
import { demoCases } from './cases'
import { demoPeople } from './people'
import { demoUsers } from './users'
import { insertCase } from './case-rows'
import { insertFamilies } from './family-rows'
import { insertPerson } from './person-rows'

/**
 * Writes the fictional cast into an installation that has its reference data and no records yet.
 * All share one password and one secret of an authenticator app; where an administrator exists already, the cast brings none.
 */
export async function loadDemo(
  tx: Tx,
  { password, totpSecret }: { password: string; totpSecret: string },
): Promise<{ name: string; role: string }[]> {
  if ((await tx.person.count()) > 0)
    throw new Error('The demo cast is loaded into an empty installation only.')
  const hasAdministrator = (await tx.userRole.count({ where: { role: 'administrator', to: null } })) > 0
  const users = demoUsers.filter(({ role }) => !(hasAdministrator && role === 'administrator'))
  const cast = await readCast(tx)
  const passwords = await Promise.all(users.map(() => hashPassword(password)))
  for (const [at, { key, displayName, role, locale }] of users.entries()) {
    const id = randomUUID()
    const { columns } = await newKeys(id, passwords[at] ?? (await hashPassword(password)))
    await tx.user.create({
      data: { ...columns, id, signInKey: signInKey(key), displayName, locale, roles: { create: { role } } },
    })
    await keepTotp(tx, id, totpSecret, 0)
    cast.users.set(key, id)
  }
  for (const person of demoPeople) await insertPerson(tx, cast, person)
  for (const demoCase of demoCases) await insertCase(tx, cast, demoCase)
  await insertFamilies(tx, cast)
  await refreshStatuses(tx, [...cast.people.values()], cast.iso(0))
  await record(tx, null, 'demo.loaded', { type: 'installation', id: randomUUID() })
  return users.map(({ key, role }) => ({ name: key, role }))
}
