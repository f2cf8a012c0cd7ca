import { expect, it } from 'vitest'
import { makeActor, makeCase, makeFamily, makeHearing, makePerson } from '@/prisma/factories'
import { db } from '@/lib/core/db'
import { db as owner } from '@/prisma/owner-db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { assign } from './commands'
import { holders } from './schema'

const roles = ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator'] as const

it('gives work to those whose role can hold it, so that none waits for a role to come', async () => {
  const coordinator = await makeActor('coordinator')
  const { id: caseId } = await makeCase()
  const subjects = {
    case: caseId,
    person: (await makePerson()).id,
    family: (await makeFamily()).id,
    hearing: (await makeHearing(caseId)).id,
  }
  for (const role of roles) {
    const { userId } = await makeActor(role)
    for (const kind of ['case', 'person', 'family', 'hearing'] as const) {
      const given = assign(coordinator, { kind, subjectId: subjects[kind], userId })
      if (holders[kind].includes(role)) expect(await given).toHaveProperty('id')
      else await expect(given).rejects.toThrow(RuleError)
    }
  }
  expect(await db.auditEvent.count({ where: { event: 'assignment.given' } })).toBe(10)
})

it('gives anew what somebody gave to themselves, once', async () => {
  const [coordinator, lawyer] = [await makeActor('coordinator'), await makeActor('lawyer')]
  const { id: subjectId } = await makeCase()
  const own = { userId: lawyer.userId, givenById: lawyer.userId, caseId: subjectId }
  const { id: before } = await owner.assignment.create({ data: own })
  const given = await assign(coordinator, { kind: 'case', subjectId, userId: lawyer.userId })
  expect(given.id).not.toBe(before)
  expect(await assign(coordinator, { kind: 'case', subjectId, userId: lawyer.userId })).toEqual(given)
  const standing = await owner.assignment.findMany({ where: { caseId: subjectId, to: null } })
  expect(standing).toMatchObject([{ id: given.id, givenById: coordinator.userId }])
})

it('gives out neither what is not there nor a closed family', async () => {
  const coordinator = await makeActor('coordinator')
  const { userId } = await makeActor('volunteer')
  const { id: closed } = await makeFamily(undefined, { closedAt: new Date() })
  for (const subjectId of [closed, crypto.randomUUID()]) {
    await expect(assign(coordinator, { kind: 'family', subjectId, userId })).rejects.toThrow(ForbiddenError)
  }
})
