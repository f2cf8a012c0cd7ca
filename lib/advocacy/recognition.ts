import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dateColumns } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { labelIn } from '@/lib/core/text'
import { requireOrganisations } from '@/lib/reference/listed'
import { requireChosenPerson } from '@/lib/people/chosen'
import { sourcesSeen, toSource } from '@/lib/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import type { RecognitionInput } from './schema'

export const recognitionSelect = (actor: Actor) =>
  ({
    ...{ id: true, version: true, personId: true, bodyId: true, list: true, criteria: true },
    ...{ recognisedOn: true, recognisedPrecision: true, endedOn: true, endedPrecision: true },
    person: { select: { id: true, name: true } },
    body: { select: { labels: true } },
    sources: sourcesSeen(actor),
  }) satisfies Prisma.RecognitionSelect

type Found = Prisma.RecognitionGetPayload<{ select: ReturnType<typeof recognitionSelect> }>

export const toRecognition =
  (actor: Actor) =>
  ({ body, sources, ...row }: Found) => ({
    ...row,
    body: labelIn(body.labels, actor.locale),
    sources: sources.map(toSource(actor)),
  })

export type RecognitionRow = ReturnType<ReturnType<typeof toRecognition>>

type Entered = Omit<RecognitionInput, 'id' | 'version'> & { id?: string }

/** One body recognises one person once a day. */
export async function recognitionData(tx: Tx, actor: Actor, input: Entered) {
  const { bodyId, list, criteria, recognised, ended } = input
  await requireOrganisations(tx, [['bodyId', bodyId]])
  const personId = await requireChosenPerson(tx, actor, input.person, 'person.name')
  if (!personId) throw new RuleError('advocacy.errors.person', 'person.name')
  const data = {
    ...{ personId, bodyId, list, criteria },
    ...dateColumns('recognised', recognised),
    ...dateColumns('ended', ended),
  }
  const { recognisedOn } = data
  const others = input.id ? { id: { not: input.id } } : {}
  if ((await tx.recognition.count({ where: { personId, bodyId, recognisedOn, ...others } })) > 0) {
    throw new RuleError('advocacy.errors.recognised-twice', 'bodyId')
  }
  return data
}
