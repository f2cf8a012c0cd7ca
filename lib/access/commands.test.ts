import { expect, it } from 'vitest'
import { makeActor, makeCase, makeFamily, makeHearing, makePerson } from '@/prisma/factories'
import { db } from '@/lib/core/db'
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

it('gives out neither what is not there nor a closed family', async () => {
  const coordinator = await makeActor('coordinator')
  const { userId } = await makeActor('volunteer')
  const { id: closed } = await makeFamily(undefined, { closedAt: new Date() })
  for (const subjectId of [closed, crypto.randomUUID()]) {
    await expect(assign(coordinator, { kind: 'family', subjectId, userId })).rejects.toThrow(ForbiddenError)
  }
})
