import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { removableSearches, visibleSearches } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { toFormValues } from '@/lib/core/form'
import { UNOPENED } from '@/lib/core/names'
import { everybodyOf } from '@/lib/keys/names'
import type * as z from 'zod'
import { sealSearch, searchOpener, type SavedFilter } from './saved'
import type { NewSearchInput, SearchNameInput, searchOnlySchema } from './schema'

/** Keeps what is looked for now under a name. Whoever saves it has looked at it. */
export async function saveSearch(actor: Actor, input: NewSearchInput): Promise<{ id: string }> {
  authorize(actor, 'records.read')
  const { id = crypto.randomUUID(), name, isShared, q, kind, from, to } = input
  const filter: SavedFilter = {
    ...{ q, in: input.in, kind: kind ?? undefined, from: from ?? undefined, to: to ?? undefined },
  }
  const byId = actor.userId
  const everybody = await everybodyOf(actor)
  return withActor(actor, async (tx) => {
    if ((await tx.savedSearch.count({ where: { id, byId } })) > 0) return { id }
    await tx.savedSearch.create({
      data: { id, byId, isShared, ...sealSearch(everybody, id, { name, filter }) },
      select: { id: true },
    })
    await tx.searchLook.create({ data: { searchId: id, userId: byId } })
    await record(tx, actor, 'search.saved', { type: 'search', id }, { isShared })
    return { id }
  })
}

/** Its owner gives it another name, shares it, or keeps it for themselves again. */
export async function renameSearch(actor: Actor, input: SearchNameInput): Promise<{ id: string }> {
  authorize(actor, 'records.read')
  const { id, version, name, isShared } = input
  if (name.includes(UNOPENED)) throw new RuleError('keys.errors.unopened', 'name')
  const own = { id, byId: actor.userId }
  const everybody = await everybodyOf(actor)
  const open = await searchOpener(actor)
  return withActor(actor, async (tx) => {
    const found = await tx.savedSearch.findFirst({ where: own })
    if (!found) throw new ForbiddenError()
    const { filter, ...former } = open(found)
    const sealed = sealSearch(everybody, id, { name, filter })
    const saved = await tx.savedSearch.updateMany({
      where: { ...own, version },
      // Words that this user cannot open stay as they are.
      data: { isShared, name: sealed.name, ...(filter.q && sealed), version: { increment: 1 } },
    })
    if (saved.count === 0) {
      const current = { name: former.name, isShared: found.isShared, version: found.version }
      await refuseStale(tx, actor, id, toFormValues(current))
    }
    await record(tx, actor, 'search.renamed', { type: 'search', id }, { isShared })
    return { id }
  })
}

type SearchOnly = z.output<typeof searchOnlySchema>

/** One's own, or as a coordinator a shared one. */
export async function forgetSearch(actor: Actor, { id }: SearchOnly): Promise<void> {
  authorize(actor, 'records.read')
  await withActor(actor, async (tx) => {
    const gone = await tx.savedSearch.deleteMany({ where: { AND: [{ id }, removableSearches(actor)] } })
    if (gone.count === 0) throw new ForbiddenError()
    await record(tx, actor, 'search.forgotten', { type: 'search', id })
  })
}

/** What it looks for, and since when the actor has not looked; null the first time. They have looked now. */
export async function openSearch(
  actor: Actor,
  { id }: SearchOnly,
): Promise<{ filter: SavedFilter; since: Date | null }> {
  authorize(actor, 'records.read')
  const open = await searchOpener(actor)
  return withActor(actor, async (tx) => {
    const found = await tx.savedSearch.findFirst({ where: { AND: [{ id }, visibleSearches(actor)] } })
    if (!found) throw new ForbiddenError()
    const look = { searchId: id, userId: actor.userId }
    const key = { searchId_userId: look }
    const former = await tx.searchLook.findUnique({ where: key, select: { lookedAt: true } })
    const lookedAt = new Date()
    await tx.searchLook.upsert({ where: key, create: { ...look, lookedAt }, update: { lookedAt } })
    return { filter: open(found).filter, since: former?.lookedAt ?? null }
  })
}
