import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { afterKey, decodeKey, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import type { Prisma } from '@/prisma/generated/client'
import type { PrisonerStatus, Visibility } from '@/prisma/generated/enums'

const rowSelect = {
  id: true,
  name: true,
  visibility: true,
  status: true,
  bornOn: true,
  bornPrecision: true,
  region: true,
} satisfies Prisma.PersonSelect

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof rowSelect }>

export type PeopleFilter = {
  text?: string
  status?: PrisonerStatus
  /** Only people who are or were prisoners. */
  prisoners?: boolean
  visibility?: Visibility
  after?: string
}

/** By name, a page at a time. Two queries however many people there are. */
export async function listPeople(actor: Actor, filter: PeopleFilter): Promise<Page<PersonRow>> {
  authorize(actor, 'records.read')
  const rows = await withActor(actor, (tx) =>
    tx.person.findMany({
      where: {
        AND: [
          visiblePeople(actor),
          filter.status ? { status: filter.status } : filter.prisoners ? { status: { not: null } } : {},
          filter.visibility ? { visibility: filter.visibility } : {},
          ...wordsOf(filter.text).map((word) => ({
            names: { some: { text: { contains: word, mode: 'insensitive' as const } } },
          })),
          afterKey('name', decodeKey(filter.after), (key) => key),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    }),
  )
  return pageOf(rows, ({ name }) => name)
}

/** A person with their names; null when there is none that the actor may see. */
export async function getPerson(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  return withActor(actor, (tx) =>
    tx.person.findFirst({
      where: { AND: [{ id }, visiblePeople(actor)] },
      omit: { proposedById: true },
      include: { names: { orderBy: [{ isShown: 'desc' }, { text: 'asc' }] } },
    }),
  )
}

const wordsOf = (text = '') => text.trim().split(/\s+/).filter(Boolean).slice(0, 6)
