import { expect, it } from 'vitest'
import { makeActor, makeCase } from '@/prisma/factories'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { refuseStale } from './stale'

it('tells who saved a newer version to those who give the work out, and to whoever did it', async () => {
  const [observer, other] = [await makeActor('volunteer'), await makeActor('volunteer')]
  const { id } = await makeCase()
  await withActor(observer, (tx) => record(tx, observer, 'hearing.changed', { type: 'hearing', id }))
  const told = (actor: Actor) =>
    withActor(actor, (tx) => refuseStale(tx, actor, id, { version: '2' })).catch((error: unknown) => error)
  const unnamed = { current: { version: '2' }, savedBy: undefined }
  expect(await told(observer)).toMatchObject({ savedBy: observer.displayName })
  expect(await told(await makeActor('coordinator'))).toMatchObject({ savedBy: observer.displayName })
  for (const actor of [other, await makeActor('lawyer'), await makeActor('administrator')])
    expect(await told(actor)).toMatchObject(unnamed)
})
