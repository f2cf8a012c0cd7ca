import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { FEW, idsIfFew, meetingAll } from '@/lib/core/few'
import { locales } from '@/lib/core/locale'
import { like, wordsOf } from '@/lib/core/text'
import { fewNamed, seenLike } from '@/lib/people/named'
import type { Prisma } from '@/prisma/generated/client'

/** Each word stands in what was said, or in the name of who said it or whom it is about. */
export function statementsMentioning(
  tx: Tx,
  actor: Actor,
  text?: string,
): Promise<Prisma.StatementWhereInput> {
  return meetingAll<Prisma.StatementWhereInput>(
    wordsOf(text),
    (word) => ({
      OR: [
        ...saying(word),
        { speakerOf: seenLike(actor, word) },
        { about: { some: { person: seenLike(actor, word) } } },
      ],
    }),
    (word) => fewStatements(tx, actor, word),
  )
}

const saying = (word: string): Prisma.StatementWhereInput[] => [{ text: like(word) }, { speaker: like(word) }]

/** Null when they are many. */
async function fewStatements(tx: Tx, actor: Actor, word: string): Promise<string[] | null> {
  const people = await fewNamed(tx, actor, word)
  if (!people) return null
  const statements = await tx.statement.findMany({
    where: { OR: [...saying(word), { speakerId: { in: people } }] },
    take: FEW + 1,
    select: { id: true },
  })
  const about = await tx.statementAbout.findMany({
    where: { personId: { in: people } },
    take: FEW + 1,
    select: { statementId: true },
  })
  return idsIfFew([...statements.map(({ id }) => id), ...about.map(({ statementId }) => statementId)])
}

/** Each word stands in the name of the list, or of the organisation on it in any language. */
export function listingsMentioning(tx: Tx, text?: string): Promise<Prisma.ListingWhereInput> {
  return meetingAll<Prisma.ListingWhereInput>(
    wordsOf(text),
    (word) => ({ OR: [{ list: like(word) }, { organisation: called(word) }] }),
    (word) => fewListings(tx, word),
  )
}

const called = (word: string): Prisma.OrganisationWhereInput => ({
  OR: locales.map((locale) => ({
    labels: { path: [locale], string_contains: word, mode: 'insensitive' as const },
  })),
})

async function fewListings(tx: Tx, word: string): Promise<string[] | null> {
  const found = await tx.organisation.findMany({ where: called(word), take: FEW + 1, select: { id: true } })
  const organisations = idsIfFew(found.map(({ id }) => id))
  if (!organisations) return null
  const listings = await tx.listing.findMany({
    where: { OR: [{ list: like(word) }, { organisationId: { in: organisations } }] },
    take: FEW + 1,
    select: { id: true },
  })
  return idsIfFew(listings.map(({ id }) => id))
}
