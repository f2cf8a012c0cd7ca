import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { withActor, type Tx } from './db'

const SECRET = 'Kept to ourselves'

it.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['a query the client refuses', (tx) => tx.person.findMany({ where: { name: SECRET, createdAt: SECRET } })],
  ['a query the database refuses', (tx) => tx.person.findMany({ where: { name: SECRET, id: SECRET } })],
  ['a text that cannot be kept', (tx) => tx.person.findMany({ where: { name: `${SECRET}\0` } })],
  ['a raw query', (tx) => tx.$queryRaw`SELECT ${SECRET}::text::uuid`],
  [
    'a row that is there',
    (tx) => tx.term.createMany({ data: [0, 1].map(() => ({ vocabulary: SECRET, key: SECRET, labels: {} })) }),
  ],
])('tells nothing of what was asked when it fails: %s', async (_what, ask) => {
  const actor = await makeActor('coordinator')
  const error = await withActor(actor, ask).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(SECRET)
  expect(JSON.stringify(error)).not.toContain(SECRET)
})
