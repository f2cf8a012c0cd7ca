import { beforeAll, expect, it } from 'vitest'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { loadReferenceData } from '@/lib/reference/commands'
import {
  assign,
  makeActor,
  makeCase,
  makeDefendant,
  makeIncident,
  makePerson,
  organisationId,
} from '@/prisma/factories'
import { addSource, removeSource } from './commands'
import { listSources } from './queries'
import { newSourceSchema } from './schema'

beforeAll(loadReferenceData)

it('link a speaker with a record and keep the chain', async () => {
  const actor = await makeActor('coordinator')
  const speaker = await makePerson('Olena Speaker')
  const { id: recordId } = await makeIncident()
  const source = newSourceSchema.parse({
    kind: 'incident',
    recordId,
    saidBy: 'Olena Speaker',
    publishedInId: await organisationId('freedom-tv'),
    reportedById: await organisationId('the-gaze'),
  })
  const { id } = await addSource(actor, source)
  expect(await listSources(actor, 'incident', recordId)).toMatchObject([
    { person: { id: speaker.id }, saidBy: null, publishedIn: 'FREEDOM TV channel', reportedBy: 'The Gaze' },
  ])
  await removeSource(actor, { id })
  expect(await listSources(actor, 'incident', recordId)).toEqual([])
  expect(
    await db.auditEvent.findMany({ where: { subjectId: recordId }, orderBy: { id: 'asc' } }),
  ).toMatchObject([{ event: 'source.added' }, { event: 'source.removed' }])
  await expect(addSource(actor, { ...source, recordId: crypto.randomUUID() })).rejects.toThrow(ForbiddenError)
})

it('are added by a lawyer to own cases only', async () => {
  const [lawyer, other] = [await makeActor('lawyer'), await makeActor('lawyer')]
  const found = await makeCase()
  await assign(lawyer, { caseId: found.id })
  const defendant = await makeDefendant(found.id)
  const charge = await db.charge.create({ data: { defendantId: defendant.id, label: 'art. 205.5' } })
  const source = newSourceSchema.parse({ kind: 'charge', recordId: charge.id, title: 'Indictment' })
  const { id } = await addSource(lawyer, source)
  await expect(addSource(other, source)).rejects.toThrow(ForbiddenError)
  await expect(removeSource(other, { id })).rejects.toThrow(ForbiddenError)
  await expect(addSource(await makeActor('volunteer'), source)).rejects.toThrow(ForbiddenError)
  expect(await listSources(lawyer, 'charge', charge.id)).toHaveLength(1)
  expect(await listSources(other, 'charge', charge.id)).toEqual([])
  const { id: recordId } = await makeIncident()
  await expect(addSource(lawyer, { ...source, kind: 'incident', recordId })).rejects.toThrow(ForbiddenError)
})

it('need to say where something is from', () => {
  const parse = (source: object) =>
    newSourceSchema.safeParse({ kind: 'case', recordId: crypto.randomUUID(), ...source })
  expect(parse({ note: 'heard it' }).success).toBe(false)
  expect(parse({ url: 'javascript:alert(1)' }).success).toBe(false)
  expect(parse({ url: 'https://example.org/a' }).success).toBe(true)
})
