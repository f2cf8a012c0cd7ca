import { describe, expect, it } from 'vitest'
import { assign, auditOf, makeActor, makeCase, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { findBearer, type Bearer } from './bearer'
import { decideToken, makeToken, revokeToken } from './commands'
import { countList, getToken, listTokens, readList } from './queries'
import { newTokenSchema } from './schema'

const make = (actor: Actor, input: Record<string, unknown>) =>
  makeToken(actor, newTokenSchema.parse({ name: 'For the map', ...input }))

const bearerOf = (token: string) => findBearer(`Bearer ${token}`)

async function opened(token: string): Promise<Bearer> {
  const bearer = await bearerOf(token)
  if (!bearer) throw new Error('The token opens nothing.')
  return bearer
}

const read = ({ actor, token }: Bearer, list: 'people' | 'cases' | 'families', query = {}) =>
  readList(actor, token, { list, query })

describe('a token', () => {
  it('of a lawyer reads what they work on, and is recorded', async () => {
    const [lawyer, own] = [await makeActor('lawyer'), await makeCase()]
    await makeCase()
    await assign(lawyer, { caseId: own.id })
    const { id, token } = await make(lawyer, { lists: ['cases'] })
    const bearer = await opened(token)
    expect((await read(bearer, 'cases')).rows).toMatchObject([{ id: own.id }])
    expect(await auditOf('list.read', id)).not.toBeNull()
    await expect(read(bearer, 'people')).rejects.toThrow(ForbiddenError)
    await db.assignment.updateMany({ where: { userId: lawyer.userId }, data: { to: new Date() } })
    expect((await read(bearer, 'cases')).rows).toEqual([])
    await expect(make(lawyer, { lists: ['families'] })).rejects.toThrow('export.errors.role')
  })

  it('of a coordinator opens nothing until a second one has agreed', async () => {
    const [coordinator, second] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id, token } = await make(coordinator, { lists: ['people', 'families'] })
    expect(await bearerOf(token)).toBeNull()
    await expect(decideToken(coordinator, { id, decision: 'agree' })).rejects.toThrow(ForbiddenError)
    await expect(decideToken(await makeActor('lawyer'), { id, decision: 'agree' })).rejects.toThrow(
      ForbiddenError,
    )
    expect((await listTokens(second)).map((row) => row.id)).toContain(id)
    await decideToken(second, { id, decision: 'agree' })
    await makePerson('Somebody held', { status: 'in_custody' })
    expect((await read(await opened(token), 'people')).rows.length).toBeGreaterThan(0)
    await expect(decideToken(second, { id, decision: 'decline' })).rejects.toThrow(ForbiddenError)
  })

  it('that was declined stays shut', async () => {
    const [coordinator, second] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id, token } = await make(coordinator, { lists: ['people'] })
    await decideToken(second, { id, decision: 'decline' })
    await expect(decideToken(second, { id, decision: 'agree' })).rejects.toThrow(ForbiddenError)
    expect(await bearerOf(token)).toBeNull()
  })

  it('of a coordinator is shut for a lawyer alone, who counts too', async () => {
    const [both, second] = [
      await makeActor('coordinator', 'lawyer', 'analyst'),
      await makeActor('coordinator'),
    ]
    const { id, token } = await make(both, { lists: ['people'] })
    await decideToken(second, { id, decision: 'agree' })
    const bearer = await opened(token)
    const actor: Actor = { ...bearer.actor, roles: ['lawyer', 'analyst'] }
    await expect(readList(actor, bearer.token, { list: 'people', query: {} })).rejects.toThrow(ForbiddenError)
  })

  it('of an analyst reads numbers, never rows', async () => {
    const analyst = await makeActor('analyst')
    await makePerson('Somebody held', { status: 'in_custody' })
    const { actor, token } = await opened((await make(analyst, { lists: ['people'] })).token)
    await expect(readList(actor, token, { list: 'people', query: {} })).rejects.toThrow(ForbiddenError)
    const { rows } = await countList(actor, token, { list: 'people', query: {}, by: 'status' })
    expect(rows).toContainEqual({ value: 'in_custody', count: expect.any(Number) as number })
    await expect(countList(actor, token, { list: 'people', query: {}, by: 'name' })).rejects.toThrow(
      RuleError,
    )
    await expect(make(analyst, { lists: ['incidents'] })).rejects.toThrow(RuleError)
  })

  it.each(['revoked', 'ended', 'frozen', 'removed', 'without a role'])(
    'opens nothing when it is %s',
    async (how) => {
      const lawyer = await makeActor('lawyer')
      const { id, token } = await make(lawyer, { lists: ['cases'] })
      const bearer = await opened(token)
      const where = { id: lawyer.userId }
      if (how === 'revoked') await revokeToken(lawyer, { id })
      if (how === 'ended') await db.apiToken.update({ where: { id }, data: { endsAt: new Date(0) } })
      if (how === 'frozen') await db.user.update({ where, data: { frozenAt: new Date() } })
      if (how === 'removed') await db.user.update({ where, data: { removedAt: new Date() } })
      if (how === 'without a role') {
        await db.userRole.updateMany({ where: { userId: lawyer.userId }, data: { to: new Date() } })
        const { actor, token: of } = await opened(token)
        await expect(readList(actor, of, { list: 'cases', query: {} })).rejects.toThrow(ForbiddenError)
      } else expect(await bearerOf(token)).toBeNull()
      expect(bearer.token.id).toBe(id)
    },
  )

  it('is nobody else’s to see or to revoke', async () => {
    const [lawyer, other] = [await makeActor('lawyer'), await makeActor('lawyer')]
    const { id } = await make(lawyer, { lists: ['cases'] })
    expect(await getToken(other, id)).toBeNull()
    expect(await listTokens(other)).toEqual([])
    await expect(revokeToken(other, { id })).rejects.toThrow(ForbiddenError)
    await expect(make(await makeActor('volunteer'), { lists: ['cases'] })).rejects.toThrow(ForbiddenError)
  })

  it('leaves no filter out that it does not understand, and none that needs keys', async () => {
    const [coordinator, second] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const { id, token } = await make(coordinator, { lists: ['people', 'families'] })
    await decideToken(second, { id, decision: 'agree' })
    const bearer = await opened(token)
    for (const query of [{ states: 'in_custody' }, { status: 'in custody' }, { who: 'nobody' }])
      await expect(read(bearer, 'people', query)).rejects.toThrow(RuleError)
    await expect(read(bearer, 'families', { text: 'Aliyev' })).rejects.toThrow(RuleError)
    expect((await read(bearer, 'people', { status: 'wanted', who: 'all' })).list).toBe('people')
  })
})

it('reads no header that is not ours', async () => {
  for (const header of [null, '', 'Bearer', 'Bearer short', 'Basic abc', `Bearer ${'x'.repeat(43)}`])
    expect(await findBearer(header)).toBeNull()
})
