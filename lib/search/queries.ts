import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { visibleCases, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { storable, wordsOf } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import type { CaseKind, PrisonerStatus, Stage } from '@/prisma/generated/enums'

const SHOWN = 20

export type PersonMatch = {
  id: string
  name: string
  status: PrisonerStatus | null
  /** Other spellings in which a word was found. */
  otherNames: string[]
}

export type CaseMatch = { id: string; name: string; kind: CaseKind; stage: Stage | null; numbers: string[] }

export type Matches = {
  people: PersonMatch[]
  morePeople: boolean
  cases: CaseMatch[]
  moreCases: boolean
}

/** What the actor may see of people by any of their names, and of cases by name or number. Three queries. */
export async function listMatches(actor: Actor, text: string): Promise<Matches> {
  authorize(actor, 'records.read')
  const words = wordsOf(text)
  if (words.length === 0) return { people: [], morePeople: false, cases: [], moreCases: false }
  return withActor(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: { AND: [visiblePeople(actor), { names: { some: { AND: words.map(holding) } } }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: SHOWN + 1,
      select: {
        id: true,
        name: true,
        status: true,
        names: { where: { isShown: false, OR: words.map(holding) }, take: 3, select: { text: true } },
      },
    })
    const cases = await tx.case.findMany({
      where: {
        AND: [visibleCases(actor), { OR: [{ AND: words.map(called) }, { numbers: { has: storable(text).trim() } }] }],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: SHOWN + 1,
      select: { id: true, name: true, kind: true, stage: true, numbers: true },
    })
    return {
      people: people.slice(0, SHOWN).map(({ names, ...person }) => ({
        ...person,
        otherNames: names.map((name) => name.text),
      })),
      morePeople: people.length > SHOWN,
      cases: cases.slice(0, SHOWN),
      moreCases: cases.length > SHOWN,
    }
  })
}

const holding = (word: string) =>
  ({ text: { contains: word, mode: 'insensitive' } }) satisfies Prisma.PersonNameWhereInput

const called = (word: string) =>
  ({ name: { contains: word, mode: 'insensitive' } }) satisfies Prisma.CaseWhereInput
