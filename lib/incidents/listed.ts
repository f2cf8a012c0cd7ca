import 'server-only'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import type { Vocabulary } from '@/lib/reference/data/shape'

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

export async function requireOrganisations(
  tx: Tx,
  chosen: [field: string, id: string | null][],
): Promise<void> {
  const ids = chosen.flatMap(([, id]) => id ?? [])
  if (ids.length === 0) return
  const found = await tx.organisation.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const known = new Set(found.map(({ id }) => id))
  const wrong = chosen.find(([, id]) => id && !known.has(id))
  if (wrong) throw new RuleError('form.choose', wrong[0])
}
