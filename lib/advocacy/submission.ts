import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { labelIn, labelOrNull } from '@/lib/core/text'
import { requireOrganisations } from '@/lib/reference/listed'
import { requireChosenCase } from '@/lib/cases/chosen'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import { requirePeople } from './people'
import type { SubmissionInput } from './schema'

export const submissionSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, byId: true, byName: true, toId: true, subject: true },
    by: { select: { labels: true } },
    to: { select: { labels: true } },
    case: { select: { id: true, name: true } },
    states: {
      orderBy: [{ on: 'asc' }, { id: 'asc' }],
      select: { id: true, state: true, on: true, precision: true, note: true },
    },
    people: {
      where: { person: visiblePeople(actor) },
      orderBy: { person: { name: 'asc' } },
      select: { person: { select: { id: true, name: true } } },
    },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.SubmissionSelect

type Found = Prisma.SubmissionGetPayload<{ select: ReturnType<typeof submissionSelect> }>

export const toSubmission =
  (actor: Actor) =>
  ({ by, to, people, sources, ...row }: Found) => ({
    ...row,
    by: labelOrNull(by, actor.locale) ?? row.byName,
    to: labelIn(to.labels, actor.locale),
    people: people.map(({ person }) => person),
    sources: sources.map(toSource(actor)),
  })

export type SubmissionRow = ReturnType<ReturnType<typeof toSubmission>>

export async function submissionData(tx: Tx, actor: Actor, input: Omit<SubmissionInput, 'id' | 'version'>) {
  const { byId, byName, toId, subject } = input
  await requireOrganisations(tx, [
    ['byId', byId],
    ['toId', toId],
  ])
  const caseId = await requireChosenCase(tx, actor, input.case, 'case.name')
  return { byId, byName: byId ? null : byName, toId, subject, caseId }
}

type Involved = Pick<SubmissionInput, 'states' | 'people'>

/** Writes what became of a submission, and for whom it is, in place of what stood there. */
export async function replaceStates(
  tx: Tx,
  actor: Actor,
  submissionId: string,
  { states, people }: Involved,
) {
  const ids = await requirePeople(tx, actor, people, 'people')
  await tx.submissionState.deleteMany({ where: { submissionId } })
  await tx.submissionState.createMany({
    data: states.map(({ state, on, note }) => ({
      ...{ submissionId, state, note },
      on: dateOf(on.date),
      precision: on.precision,
    })),
  })
  await tx.submissionPerson.deleteMany({ where: { submissionId } })
  await tx.submissionPerson.createMany({ data: ids.map((personId) => ({ submissionId, personId })) })
}
