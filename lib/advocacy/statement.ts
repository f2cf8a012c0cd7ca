import 'server-only'
import { visiblePeople } from '@/lib/access/scope'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { findChosenPerson } from '@/lib/people/chosen'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import { requirePeople } from './people'
import type { StatementInput } from './schema'

export const statementSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, speaker: true, text: true, language: true, occasion: true },
    ...{ saidOn: true, saidPrecision: true },
    speakerOf: { select: { id: true, name: true } },
    about: {
      where: { person: visiblePeople(actor) },
      orderBy: { person: { name: 'asc' } },
      select: { person: { select: { id: true, name: true } } },
    },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.StatementSelect

type Found = Prisma.StatementGetPayload<{ select: ReturnType<typeof statementSelect> }>

export const toStatement =
  (actor: Actor) =>
  ({ about, sources, ...row }: Found) => ({
    ...row,
    about: about.map(({ person }) => person),
    sources: sources.map(toSource(actor)),
  })

export type StatementRow = ReturnType<ReturnType<typeof toStatement>>

export async function statementData(tx: Tx, actor: Actor, input: Omit<StatementInput, 'id' | 'version'>) {
  const { text, language, occasion, said } = input
  const speakerId = await findChosenPerson(tx, actor, input.speaker, 'speaker.name')
  const speaker = speakerId ? null : input.speaker.name
  return { text, language, occasion, speakerId, speaker, ...dateColumns('said', said) }
}

/** Writes whom a statement is about in place of those who stood there. */
export async function replaceAbout(
  tx: Tx,
  actor: Actor,
  statementId: string,
  about: StatementInput['about'],
) {
  const people = await requirePeople(tx, actor, about, 'about')
  await tx.statementAbout.deleteMany({ where: { statementId } })
  await tx.statementAbout.createMany({ data: people.map((personId) => ({ statementId, personId })) })
}
