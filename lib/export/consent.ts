import 'server-only'
import type { Tx } from '@/lib/core/db'
import { asSystem } from '@/lib/core/system'
import { standingConsents } from '@/lib/families/rules'
import type { Export } from '@/prisma/generated/client'
import type { ExportPurpose } from '@/prisma/generated/enums'
import type { ExportList } from './schema'

export type Purpose = { purpose: ExportPurpose; bodyId: string | null }

/**
 * Of a page of rows those that may go outside: open ones, in which everybody who is named agreed to it. Looked for past the
 * sight of whoever asked: a refusal counts wherever it was given, and so does whom a case is against.
 */
export async function agreedRows<R extends object>(
  tx: Tx,
  list: ExportList,
  all: R[],
  for_: Purpose,
): Promise<R[]> {
  const rows = all as (R & { id: string; caseId?: string })[]
  return asSystem(tx, async () => {
    const named = await namedIn(tx, list, rows)
    const agreed = await agreedAmong(
      tx,
      [...named.values()].flatMap((people) => people ?? []),
      for_,
    )
    return rows.filter((row) => {
      const people = named.get(row.id)
      return people?.every((personId) => agreed.has(personId)) ?? false
    })
  })
}

/** By row, whom it names; null, or nothing, where it may not leave: it is not open, or names somebody whom nobody could ask. */
async function namedIn(
  tx: Tx,
  list: ExportList,
  rows: { id: string; caseId?: string }[],
): Promise<Map<string, string[] | null>> {
  const id = { in: rows.map((row) => row.id) }
  if (list === 'people') {
    const open = await tx.person.findMany({ where: { id, visibility: 'open' }, select: { id: true } })
    return new Map(open.map((person) => [person.id, [person.id]]))
  }
  if (list === 'cases')
    return againstWhom(
      tx,
      rows.map((row) => row.id),
    )
  if (list === 'hearings') {
    const cases = await againstWhom(
      tx,
      rows.flatMap(({ caseId }) => caseId ?? []),
    )
    return new Map(rows.map((row) => [row.id, cases.get(row.caseId ?? '') ?? null]))
  }
  if (list !== 'incidents') return new Map()
  return doneToWhom(
    tx,
    rows.map((row) => row.id),
  )
}

/** Of no case, or of an open one whose defendants are asked as well. */
async function doneToWhom(tx: Tx, ids: string[]): Promise<Map<string, string[] | null>> {
  const ofCase = { select: { visibility: true, defendants: { select: { personId: true } } } }
  const incidents = await tx.incident.findMany({
    where: { id: { in: ids }, visibility: 'open', isSensitive: false },
    select: {
      ...{ id: true, case: ofCase, hearing: { select: { case: ofCase } } },
      victims: { select: { personId: true, name: true } },
    },
  })
  return new Map(
    incidents.map(({ id, victims, case: of, hearing }) => {
      const cases = [of, hearing?.case].flatMap((one) => one ?? [])
      const people = victims.flatMap(({ personId }) => personId ?? [])
      const isKnown = people.length > 0 && victims.every(({ personId, name }) => personId !== null || !name)
      const isOpen = cases.every(({ visibility }) => visibility === 'open')
      const defendants = cases.flatMap((one) => one.defendants.map(({ personId }) => personId))
      return [id, isKnown && isOpen ? [...people, ...defendants] : null]
    }),
  )
}

/** A case is called after those whom it is against; without any, nobody knows whom its name tells of. So with incidents. */
async function againstWhom(tx: Tx, ids: string[]): Promise<Map<string, string[] | null>> {
  const cases = await tx.case.findMany({
    where: { id: { in: ids }, visibility: 'open' },
    select: { id: true, defendants: { select: { personId: true } } },
  })
  return new Map(
    cases.map(({ id, defendants }) => [
      id,
      defendants.length > 0 ? defendants.map(({ personId }) => personId) : null,
    ]),
  )
}

/** Who is open and agreed, by the latest answer in each of their families; one refusal is enough against it. */
async function agreedAmong(tx: Tx, people: string[], { purpose, bodyId }: Purpose): Promise<Set<string>> {
  const ids = { in: [...new Set(people)] }
  const consents = await tx.consent.findMany({
    where: {
      purpose: purpose === 'publication' ? 'publish_name' : 'share_with_body',
      bodyId: purpose === 'publication' ? undefined : bodyId,
      OR: [{ personId: ids }, { member: { personId: ids } }],
    },
    include: { member: { select: { personId: true } } },
  })
  const standing = standingConsents(consents).map(({ personId, member, isGiven }) => ({
    personId: personId ?? member?.personId ?? '',
    isGiven,
  }))
  const refused = new Set(standing.filter(({ isGiven }) => !isGiven).map(({ personId }) => personId))
  const agreed = standing.filter(({ isGiven, personId }) => isGiven && !refused.has(personId))
  const open = await tx.person.findMany({
    where: { id: { in: agreed.map(({ personId }) => personId) }, visibility: 'open' },
    select: { id: true },
  })
  return new Set(open.map(({ id }) => id))
}

/** Whether what allowed a file is gone since it was written: work that was taken back, or somebody who has refused. */
export async function isOutdated(
  tx: Tx,
  { byId, isOwn, purpose, createdAt: since }: Export,
): Promise<boolean> {
  if (isOwn) return (await tx.assignment.count({ where: { userId: byId, to: { gte: since } } })) > 0
  if (purpose === 'work') return false
  return (await tx.consent.count({ where: { isGiven: false, createdAt: { gte: since } } })) > 0
}
