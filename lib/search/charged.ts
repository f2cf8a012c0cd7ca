import 'server-only'
import { readableProceedings, visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { fromColumns, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { personRow, type PersonRow } from '@/lib/people/found'
import { Prisma } from '@/prisma/generated/client'
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
      OR: [{ articleId: { in: listed } }, { id: { in: await wordedSo(tx, asked, readable, since) } }],
    },
    orderBy: { id: 'desc' },
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

/** Charges in whose wording the numbers of the article and of the part stand, not within longer ones: a longer one may be common. */
async function wordedSo(
  tx: Tx,
  { article, part }: AskedArticle,
  readable: Reach['cases'],
  since?: Date,
): Promise<string[]> {
  const ofCases = Prisma.sql`"defendantId" IN (SELECT "id" FROM "Defendant" WHERE "caseId" = ANY (${readable}::uuid[]))`
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Charge" WHERE "label" ILIKE ${`%${article}%`} AND "label" ~ ${apart(article)}
      AND ${part ? Prisma.sql`"label" ~ ${apart(part)}` : Prisma.sql`true`}
      AND ${since ? Prisma.sql`"createdAt" > ${since}` : Prisma.sql`true`}
      AND ${readable ? ofCases : Prisma.sql`true`}
    ORDER BY "id" DESC LIMIT ${LOOKED_AT}`
  return found.map(({ id }) => id)
}

/** As a regular expression of PostgreSQL. */
const apart = (number: string) =>
  String.raw`(?<![0-9]|[0-9][.])${number.replaceAll('.', '[.]')}(?![0-9]|[.][0-9])`

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
