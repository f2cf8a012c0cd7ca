import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { visibleCases } from '@/lib/access/scope'
import { casesNamed } from '@/lib/cases/named'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { SECTION_SIZE } from '@/lib/core/paging'
import { wordsOf } from '@/lib/core/text'
import { findNamed, type FoundPerson } from '@/lib/people/found'
import type { CaseKind, Stage } from '@/prisma/generated/enums'

export type CaseMatch = { id: string; name: string; kind: CaseKind; stage: Stage | null; numbers: string[] }

export type Matches = {
  people: FoundPerson[]
  morePeople: boolean
  cases: CaseMatch[]
  moreCases: boolean
}

/** What the actor may see of people by any of their names in any spelling, and of cases by name or number. */
export async function listMatches(actor: Actor, text: string): Promise<Matches> {
  authorize(actor, 'records.read')
  const words = wordsOf(text)
  if (words.length === 0) return { people: [], morePeople: false, cases: [], moreCases: false }
  return withActor(actor, async (tx) => {
    const people = await findNamed(tx, actor, text, SECTION_SIZE + 1)
    const cases = await tx.case.findMany({
      where: { AND: [visibleCases(actor), casesNamed(text)] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: SECTION_SIZE + 1,
      select: { id: true, name: true, kind: true, stage: true, numbers: true },
    })
    return {
      people: people.slice(0, SECTION_SIZE),
      morePeople: people.length > SECTION_SIZE,
      cases: cases.slice(0, SECTION_SIZE),
      moreCases: cases.length > SECTION_SIZE,
    }
  })
}
