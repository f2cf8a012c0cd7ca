import 'server-only'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import type { FormValues, Option } from '@/lib/core/form'
import { isUuid } from '@/lib/core/paging'
import { byLabel, labelIn } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import type { OrganisationKind } from '@/prisma/generated/enums'
import type { Vocabulary } from './data/shape'

/** What is in use, and what was retired since but still stands in `form`: an edit must not lose it. */
const offered = (form: FormValues = {}) => ({
  OR: [{ retiredAt: null }, { id: { in: idsIn(form) } }],
})

const idsIn = (form: FormValues) => Object.values(form).flat().filter(isUuid)

/** By the keys of the reference data. */
const INTERNATIONAL_COURTS = ['echr', 'icc', 'icj']

/** The choices of one or more vocabularies, in their own order: { 'need-kind': [...] }. One query. */
export async function listTerms<V extends Vocabulary>(
  actor: Actor,
  vocabularies: readonly V[],
  form?: FormValues,
): Promise<Record<V, Option[]>> {
  authorize(actor, 'records.read')
  const terms = await withActor(actor, (tx) =>
    tx.term.findMany({
      where: { vocabulary: { in: [...vocabularies] }, ...offered(form) },
      orderBy: [{ vocabulary: 'asc' }, { position: 'asc' }],
    }),
  )
  const options = Object.fromEntries(vocabularies.map((name) => [name, [] as Option[]])) as Record<
    V,
    Option[]
  >
  for (const { id, vocabulary, labels } of terms) {
    options[vocabulary as V].push({ value: id, label: labelIn(labels, actor.locale) })
  }
  return options
}

/** Organisations of the given kinds, by label: courts for a hearing, prisons for a custody period. */
export async function listOrganisations(
  actor: Actor,
  kinds: readonly OrganisationKind[],
  form?: FormValues,
): Promise<Option[]> {
  authorize(actor, 'records.read')
  return findOrganisations(actor, { kind: { in: [...kinds] } }, form)
}

/** Before whom a hearing can be: of the international bodies only those that are courts. */
export const listCourts = (actor: Actor, form: FormValues = {}) =>
  findOrganisations(
    actor,
    {
      OR: [
        { kind: 'court' },
        { key: { in: INTERNATIONAL_COURTS } },
        { kind: 'international_body', id: { in: idsIn(form) } },
      ],
    },
    form,
  )

/** With whom a family may agree to share what we know: not with those who hold the prisoner. */
export const listBodiesToTell = (actor: Actor) =>
  findOrganisations(actor, {
    kind: { in: ['recognising_body', 'international_body', 'government', 'ngo', 'media'] },
    OR: [{ key: null }, { key: { not: { startsWith: 'russia-' } } }],
  })

async function findOrganisations(
  actor: Actor,
  which: Prisma.OrganisationWhereInput,
  form?: FormValues,
): Promise<Option[]> {
  authorize(actor, 'records.read')
  const organisations = await withActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { AND: [which, offered(form)] },
      select: { id: true, labels: true },
    }),
  )
  return organisations
    .map(({ id, labels }) => ({ value: id, label: labelIn(labels, actor.locale) }))
    .sort(byLabel(actor.locale))
}

export async function listMeasures(actor: Actor, form?: FormValues): Promise<Option[]> {
  authorize(actor, 'records.read')
  const measures = await withActor(actor, (tx) =>
    tx.measure.findMany({ where: offered(form), orderBy: { position: 'asc' } }),
  )
  return measures.map(({ id, labels }) => ({ value: id, label: labelIn(labels, actor.locale) }))
}

/** "RU-CC 205.5(2) — Participation in a terrorist organisation", with its code to group by. */
export async function listArticles(actor: Actor): Promise<(Option & { code: string })[]> {
  authorize(actor, 'records.read')
  const articles = await withActor(actor, (tx) => tx.article.findMany())
  return articles
    .map(({ id, code, article, part, labels }) => ({
      value: id,
      code,
      label: `${code} ${article}${part ? `(${part})` : ''} — ${labelIn(labels, actor.locale)}`,
    }))
    .sort(byLabel(actor.locale))
}

/** An organisation as stored, with its label and time zone; null when there is none. */
export async function getOrganisation(actor: Actor, id: string) {
  authorize(actor, 'records.read')
  if (!isUuid(id)) return null
  const found = await withActor(actor, (tx) => tx.organisation.findUnique({ where: { id } }))
  return found && { ...found, label: labelIn(found.labels, actor.locale) }
}

/** For editing: every organisation of a kind, the retired ones too, by label. */
export async function listOrganisationRows(actor: Actor, kind: OrganisationKind) {
  authorize(actor, 'reference.write')
  const rows = await withActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { kind },
      select: { id: true, labels: true, city: true, region: true, retiredAt: true },
    }),
  )
  return rows
    .map(({ labels, ...row }) => ({ ...row, label: labelIn(labels, actor.locale) }))
    .sort(byLabel(actor.locale))
}

/** For editing: every term of a vocabulary in its order. */
export async function listTermRows(actor: Actor, vocabulary: Vocabulary) {
  authorize(actor, 'reference.write')
  const rows = await withActor(actor, (tx) =>
    tx.term.findMany({ where: { vocabulary }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
  )
  return rows.map(({ id, labels, retiredAt }) => ({ id, retiredAt, label: labelIn(labels, actor.locale) }))
}

export async function listMeasureRows(actor: Actor) {
  authorize(actor, 'reference.write')
  const rows = await withActor(actor, (tx) => tx.measure.findMany({ orderBy: { position: 'asc' } }))
  return rows.map(({ id, labels, status, retiredAt }) => ({
    id,
    status,
    retiredAt,
    label: labelIn(labels, actor.locale),
  }))
}

export async function listArticleRows(actor: Actor) {
  authorize(actor, 'reference.write')
  const rows = await withActor(actor, (tx) =>
    tx.article.findMany({ include: { category: { select: { labels: true } } } }),
  )
  return rows
    .map(({ id, code, article, part, labels, category, gravity }) => ({
      id,
      code,
      gravity,
      number: `${code} ${article}${part && `(${part})`}`,
      label: labelIn(labels, actor.locale),
      category: category && labelIn(category.labels, actor.locale),
    }))
    .sort((a, b) => byNumber.compare(a.number, b.number))
}

const byNumber = new Intl.Collator('en', { numeric: true })

export async function getTerm(actor: Actor, id: string) {
  authorize(actor, 'reference.write')
  return isUuid(id) ? withActor(actor, (tx) => tx.term.findUnique({ where: { id } })) : null
}

export async function getMeasure(actor: Actor, id: string) {
  authorize(actor, 'reference.write')
  return isUuid(id) ? withActor(actor, (tx) => tx.measure.findUnique({ where: { id } })) : null
}

export async function getArticle(actor: Actor, id: string) {
  authorize(actor, 'reference.write')
  return isUuid(id) ? withActor(actor, (tx) => tx.article.findUnique({ where: { id } })) : null
}
