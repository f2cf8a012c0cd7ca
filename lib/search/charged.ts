import 'server-only'
import { readableProceedings, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { like } from '@/lib/core/text'
import { personRow, type PersonRow } from '@/lib/people/found'
import type { Prisma } from '@/prisma/generated/client'
import { namesArticle, type AskedArticle } from './asked'
import { caseMatch, type CaseMatch } from './cases'
import type { Reach } from './reach'

/** Somebody charged under an article: how it is worded, in which case, and whether it is held against them still. */
export type ChargedPerson = PersonRow & {
  charge: string
  isNow: boolean
  from: ImpreciseDate | null
  case: { id: string; name: string }
}

/** So many charges are looked at; beyond them there are more people than anybody reads. */
const LOOKED_AT = 300

/** People and cases with a charge under the article, as it was chosen from the list or as the document words it. */
export async function findCharged(
  tx: Tx,
  actor: Actor,
  asked: AskedArticle,
  { cases: readable }: Reach,
  since?: Date,
): Promise<{ people: ChargedPerson[]; cases: CaseMatch[] }> {
  const articles = await tx.article.findMany({
    where: { article: asked.article, ...(asked.part && { part: asked.part }) },
    select: { id: true },
  })
  const listed = articles.map(({ id }) => id)
  const found = await tx.charge.findMany({
    where: {
      defendant: {
        ...(readable && { caseId: { in: readable } }),
        case: readableProceedings(actor),
        person: visiblePeople(actor),
      },
      ...(since && { createdAt: { gt: since } }),
      OR: [{ articleId: { in: listed } }, { label: like(asked.article) }],
    },
    take: LOOKED_AT,
    select: chargeSelect,
  })
  const charges = found
    .filter(({ articleId, label }) => listed.includes(articleId ?? '') || namesArticle(label, asked))
    .sort((one, other) => standingFirst(one, other) || byName(one.defendant.person, other.defendant.person))
  const people = new Map<string, ChargedPerson>()
  const cases = new Map<string, CaseMatch>()
  for (const charge of charges) {
    const { person, case: of } = charge.defendant
    if (!people.has(person.id)) people.set(person.id, toCharged(charge))
    if (!cases.has(of.id)) cases.set(of.id, { ...of, charge: charge.label })
  }
  return { people: [...people.values()], cases: [...cases.values()].sort(byName) }
}

const chargeSelect = {
  ...{ articleId: true, label: true, fromOn: true, fromPrecision: true, toOn: true, replacedById: true },
  defendant: { select: { person: { select: personRow }, case: { select: caseMatch } } },
} satisfies Prisma.ChargeSelect
type Charge = Prisma.ChargeGetPayload<{ select: typeof chargeSelect }>

const isStanding = ({ toOn, replacedById }: Charge) => toOn === null && replacedById === null

const standingFirst = (one: Charge, other: Charge) => Number(isStanding(other)) - Number(isStanding(one))

const byName = (one: { name: string; id: string }, other: { name: string; id: string }) =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1

const toCharged = (charge: Charge): ChargedPerson => ({
  ...charge.defendant.person,
  charge: charge.label,
  isNow: isStanding(charge),
  from: fromColumns(charge.fromOn, charge.fromPrecision),
  case: { id: charge.defendant.case.id, name: charge.defendant.case.name },
})
