import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { dateOf } from '@/lib/core/dates'
import { db, withActor, type Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { articles } from './data/articles'
import { measures } from './data/measures'
import { organisations } from './data/organisations'
import { terms } from './data/terms'
import { requireTerms } from './listed'
import { articleForm, mergeLabels, organisationForm, termForm } from './rules'
import type {
  ArticleInput,
  NewArticleInput,
  NewOrganisationInput,
  NewTermInput,
  OrganisationInput,
  TermInput,
} from './schema'

/** For the system, at every start: adds the rows that are missing and leaves every edit as it is. */
export async function loadReferenceData(): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.organisation.createMany({ data: organisations, skipDuplicates: true })
    await tx.measure.createMany({ data: measures, skipDuplicates: true })
    await tx.term.createMany({ data: terms, skipDuplicates: true })
    const categories = await tx.term.findMany({
      where: { vocabulary: 'charge-category' },
      select: { id: true, key: true },
    })
    const idOf = new Map(categories.map(({ id, key }) => [key, id]))
    await tx.article.createMany({
      data: articles.map(({ category, inForceFrom, inForceTo, ...article }) => ({
        ...article,
        categoryId: idOf.get(category),
        inForceFrom: dayOrNull(inForceFrom),
        inForceTo: dayOrNull(inForceTo),
      })),
      skipDuplicates: true,
    })
  })
}

export async function addOrganisation(actor: Actor, input: NewOrganisationInput): Promise<{ id: string }> {
  authorize(actor, 'reference.write')
  const { id, labels, ...fields } = input
  return withActor(actor, async (tx) => {
    if (id && (await tx.organisation.count({ where: { id } })) > 0) return { id }
    const added = await tx.organisation.create({
      data: { ...(id && { id }), ...fields, labels: mergeLabels({}, labels) },
      select: { id: true },
    })
    await record(tx, actor, 'organisation.added', { type: 'organisation', id: added.id })
    return added
  })
}

export async function changeOrganisation(actor: Actor, input: OrganisationInput): Promise<{ id: string }> {
  authorize(actor, 'reference.write')
  const { id, version, labels, isRetired, ...fields } = input
  return withActor(actor, async (tx) => {
    const current = await tx.organisation.findUnique({ where: { id } })
    const saved = await tx.organisation.updateMany({
      where: { id, version },
      data: {
        ...fields,
        labels: mergeLabels(current?.labels, labels),
        retiredAt: retirement(isRetired, current?.retiredAt),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) await refuseStale(tx, actor, id, current && organisationForm(current))
    await record(tx, actor, 'organisation.changed', { type: 'organisation', id })
    return { id }
  })
}

/** A term that somebody adds stands after the others and has no key of its own. */
export async function addTerm(
  actor: Actor,
  input: NewTermInput,
): Promise<{ id: string; vocabulary: string }> {
  authorize(actor, 'reference.write')
  const { id = crypto.randomUUID(), vocabulary, labels } = input
  return withActor(actor, async (tx) => {
    if ((await tx.term.count({ where: { id } })) > 0) return { id, vocabulary }
    const last = await tx.term.aggregate({ where: { vocabulary }, _max: { position: true } })
    await tx.term.create({
      data: {
        id,
        vocabulary,
        key: id,
        labels: mergeLabels({}, labels),
        position: (last._max.position ?? 0) + 1,
      },
    })
    await record(tx, actor, 'term.added', { type: 'term', id })
    return { id, vocabulary }
  })
}

export async function changeTerm(
  actor: Actor,
  input: TermInput,
): Promise<{ id: string; vocabulary: string }> {
  authorize(actor, 'reference.write')
  const { id, version, labels, isRetired } = input
  return withActor(actor, async (tx) => {
    const current = await tx.term.findUnique({ where: { id } })
    const saved = await tx.term.updateMany({
      where: { id, version },
      data: {
        labels: mergeLabels(current?.labels, labels),
        retiredAt: retirement(isRetired, current?.retiredAt),
        version: { increment: 1 },
      },
    })
    if (!current || saved.count === 0) return refuseStale(tx, actor, id, current && termForm(current))
    await record(tx, actor, 'term.changed', { type: 'term', id })
    return { id, vocabulary: current.vocabulary }
  })
}

export async function changeMeasure(actor: Actor, input: TermInput): Promise<{ id: string }> {
  authorize(actor, 'reference.write')
  const { id, version, labels, isRetired } = input
  return withActor(actor, async (tx) => {
    const current = await tx.measure.findUnique({ where: { id } })
    const saved = await tx.measure.updateMany({
      where: { id, version },
      data: {
        labels: mergeLabels(current?.labels, labels),
        retiredAt: retirement(isRetired, current?.retiredAt),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) await refuseStale(tx, actor, id, current && termForm(current))
    await record(tx, actor, 'measure.changed', { type: 'measure', id })
    return { id }
  })
}

export async function addArticle(actor: Actor, input: NewArticleInput): Promise<{ id: string }> {
  authorize(actor, 'reference.write')
  const { id, labels, ...fields } = input
  return withActor(actor, async (tx) => {
    if (id && (await tx.article.count({ where: { id } })) > 0) return { id }
    await requireTerms(tx, [['categoryId', 'charge-category', fields.categoryId]])
    await refuseTwin(tx, fields)
    const added = await tx.article.create({
      data: { ...(id && { id }), ...articleColumns(fields), labels: mergeLabels({}, labels) },
      select: { id: true },
    })
    await record(tx, actor, 'article.added', { type: 'article', id: added.id })
    return added
  })
}

export async function changeArticle(actor: Actor, input: ArticleInput): Promise<{ id: string }> {
  authorize(actor, 'reference.write')
  const { id, version, labels, ...fields } = input
  return withActor(actor, async (tx) => {
    await requireTerms(tx, [['categoryId', 'charge-category', fields.categoryId]])
    await refuseTwin(tx, fields, id)
    const current = await tx.article.findUnique({ where: { id } })
    const saved = await tx.article.updateMany({
      where: { id, version },
      data: {
        ...articleColumns(fields),
        labels: mergeLabels(current?.labels, labels),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) await refuseStale(tx, actor, id, current && articleForm(current))
    await record(tx, actor, 'article.changed', { type: 'article', id })
    return { id }
  })
}

type ArticleFields = Omit<NewArticleInput, 'id' | 'labels'>

function articleColumns({ part, inForceFrom, inForceTo, ...fields }: ArticleFields) {
  return {
    ...fields,
    part: part ?? '',
    inForceFrom: dayOrNull(inForceFrom),
    inForceTo: dayOrNull(inForceTo),
  }
}

async function refuseTwin(tx: Tx, { code, article, part }: ArticleFields, id?: string): Promise<void> {
  const twins = await tx.article.count({
    where: { code, article, part: part ?? '', ...(id && { id: { not: id } }) },
  })
  if (twins > 0) throw new RuleError('reference.errors.article-twice', 'article')
}

const retirement = (isRetired: boolean, since: Date | null | undefined) =>
  isRetired ? (since ?? new Date()) : null

const dayOrNull = (day: string | null | undefined) => (day ? dateOf(day) : null)
