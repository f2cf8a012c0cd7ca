import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import type { Prisma } from '@/prisma/generated/client'

/** A line of any list of cases, with the names of the defendants the actor may see. */
export const rowSelect = (actor: Actor) =>
  ({
    ...{ id: true, name: true, kind: true, numbers: true, stage: true, visibility: true, createdAt: true },
    defendants: {
      where: { person: visiblePeople(actor) },
      orderBy: { id: 'asc' },
      select: { id: true, person: { select: { id: true, name: true } } },
    },
  }) satisfies Prisma.CaseSelect

export type CaseRow = Prisma.CaseGetPayload<{ select: ReturnType<typeof rowSelect> }>
