import 'server-only'
import { can } from '@/lib/access/permissions'
import {
  assignedTo,
  namingVisible,
  readableRulings,
  visibleIncidents,
  visiblePeople,
} from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'

/** All of a hearing but what is scoped by itself: see the functions below. */
export const hearingSelect = (actor: Actor) =>
  ({
    ...{
      id: true,
      version: true,
      caseId: true,
      kind: true,
      state: true,
      onDate: true,
      atTime: true,
      timeZone: true,
    },
    ...{
      startsAt: true,
      room: true,
      judgeId: true,
      prosecutorId: true,
      recordedAt: true,
      note: true,
      language: true,
    },
    ...{ openness: true, closedReason: true, isByVideo: true, interpreter: true },
    ...{ relatives: true, observers: true, diplomats: true, press: true },
    case: { select: { id: true, name: true } },
    court: { select: { id: true, labels: true } },
    outcome: { select: { labels: true } },
    reason: { select: { labels: true } },
    recordedBy: { select: { id: true, displayName: true } },
    previous: {
      select: { id: true, onDate: true, atTime: true, timeZone: true, startsAt: true, state: true },
    },
    next: { select: { id: true, onDate: true, atTime: true, timeZone: true, startsAt: true, state: true } },
    violations: {
      orderBy: { violation: { position: 'asc' } },
      select: { note: true, violation: { select: { labels: true } } },
    },
    defendants: {
      where: { defendant: { person: visiblePeople(actor) } },
      orderBy: { defendant: { person: { name: 'asc' } } },
      select: {
        defendantId: true,
        presence: true,
        defendant: { select: { person: { select: { id: true, name: true } } } },
      },
    },
    assignments: { where: assignedTo(actor), select: { id: true } },
  }) satisfies Prisma.HearingSelect

/** Rulings for those who may read proceedings, and incidents. */
export async function listMade(tx: Tx, actor: Actor, hearingId: string) {
  const rulings = await tx.ruling.findMany({
    where: { AND: [{ hearingId }, readableRulings(actor)] },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      kind: true,
      results: {
        where: { defendant: { person: visiblePeople(actor) } },
        select: {
          id: true,
          result: true,
          untilOn: true,
          measure: { select: { labels: true } },
          defendant: { select: { person: { select: { id: true, name: true } } } },
        },
      },
    },
  })
  const incidents = await tx.incident.findMany({
    where: { AND: [{ hearingId }, visibleIncidents(actor)] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      title: true,
      pretext: true,
      slogan: true,
      victims: { where: namingVisible(actor), select: { count: true, name: true } },
    },
  })
  return { rulings, incidents }
}

/** Judge and prosecutor, as far as the actor may see them. */
export async function listSeated(
  tx: Tx,
  actor: Actor,
  { judgeId, prosecutorId }: { judgeId: string | null; prosecutorId: string | null },
) {
  const people = await tx.person.findMany({
    where: {
      AND: [{ id: { in: [judgeId, prosecutorId].filter((id) => id !== null) } }, visiblePeople(actor)],
    },
    select: { id: true, name: true },
  })
  const seated = (id: string | null) => people.find((person) => person.id === id) ?? null
  return { judge: seated(judgeId), prosecutor: seated(prosecutorId) }
}

/** Who watches a court is told to those who give the work out, and to themselves. */
export const mayKnowRecorder = (actor: Actor, recorder: { id: string } | null) =>
  can(actor, 'work.assign') || recorder?.id === actor.userId
