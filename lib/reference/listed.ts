import 'server-only'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { OrganisationKind } from '@/prisma/generated/enums'
import type { Vocabulary } from './data/shape'

type Chosen = [field: string, vocabulary: Vocabulary, id: string | null]

/** Each chosen term is one of its own vocabulary. One query. */
export async function requireTerms(tx: Tx, chosen: Chosen[]): Promise<void> {
  const ids = chosen.flatMap(([, , id]) => id ?? [])
  if (ids.length === 0) return
  const terms = await tx.term.findMany({ where: { id: { in: ids } }, select: { id: true, vocabulary: true } })
  const vocabularyOf = new Map(terms.map(({ id, vocabulary }) => [id, vocabulary]))
  const wrong = chosen.find(([, vocabulary, id]) => id && vocabularyOf.get(id) !== vocabulary)
  if (wrong) throw new RuleError('form.choose', wrong[0])
}

type Listed = readonly [field: string, id: string | null]

export async function requireOrganisations(
  tx: Tx,
  chosen: Listed[],
  ...kinds: OrganisationKind[]
): Promise<void> {
  await requireAll(chosen, (ids) =>
    tx.organisation.findMany({
      where: { id: { in: ids }, ...(kinds.length > 0 && { kind: { in: kinds } }) },
      select: { id: true },
    }),
  )
}

export async function requireMeasures(tx: Tx, chosen: Listed[]): Promise<void> {
  await requireAll(chosen, (ids) => tx.measure.findMany({ where: { id: { in: ids } }, select: { id: true } }))
}

async function requireAll(chosen: Listed[], find: (ids: string[]) => Promise<{ id: string }[]>) {
  const ids = chosen.flatMap(([, id]) => id ?? [])
  if (ids.length === 0) return
  const known = new Set((await find(ids)).map(({ id }) => id))
  const wrong = chosen.find(([, id]) => id && !known.has(id))
  if (wrong) throw new RuleError('form.choose', wrong[0])
}
