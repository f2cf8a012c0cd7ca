import 'server-only'
import { createTranslator } from 'next-intl'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { dateColumns, endsBefore, fromColumns } from '@/lib/core/dates'
import { localeHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { requireTerms } from '@/lib/reference/listed'
import { messages } from '@/messages/all'
import type { Prisma } from '@/prisma/generated/client'
import { chargeForm } from './forms'
import { refuse, requireCase, requireDefendants, writableDefendant, type Saved } from './reach'
import type { ChargeInput, NewChargeInput, ReplaceChargeInput } from './proceedings-schema'

/** The same charge against one or several defendants: a row for each. */
export async function addCharges(tx: Tx, actor: Actor, input: NewChargeInput): Promise<Saved> {
  const { id = crypto.randomUUID(), caseId, defendants, ...fields } = input
  await requireCase(tx, actor, caseId)
  if ((await tx.charge.count({ where: { id, defendant: { caseId } } })) > 0) return { id, caseId }
  await requireDefendants(tx, actor, caseId, defendants, 'defendants')
  const data = await chargeData(tx, fields)
  for (const [at, defendantId] of defendants.entries()) {
    const charge = await tx.charge.create({
      data: { ...(at === 0 && { id }), defendantId, ...data },
      select: { id: true },
    })
    await record(tx, actor, 'charge.added', { type: 'charge', id: charge.id })
  }
  return { id, caseId }
}

export async function changeCharge(tx: Tx, actor: Actor, input: ChargeInput): Promise<Saved> {
  const { id, version, to, ...fields } = input
  const { caseId } = await requireCharge(tx, actor, id)
  if (fields.from && to && endsBefore(fields.from, to))
    throw new RuleError('cases.errors.to-before-from', 'to')
  const data = { ...(await chargeData(tx, fields)), ...dateColumns('to', to) }
  await save(tx, actor, id, version, data)
  await record(tx, actor, 'charge.changed', { type: 'charge', id })
  return { id, caseId }
}

/** The former charge ends on the day the later one begins; so do those of the same wording that were ticked. */
export async function replaceCharges(tx: Tx, actor: Actor, input: ReplaceChargeInput): Promise<Saved> {
  const { id, version, byId = crypto.randomUUID(), others, ...fields } = input
  const { caseId, label } = await requireCharge(tx, actor, id)
  if ((await tx.charge.count({ where: { id: byId, replaces: { id } } })) > 0) return { id: byId, caseId }
  const alike = await tx.charge.findMany({
    where: { id: { in: others }, label, defendant: { caseId, ...writableDefendant(actor) } },
    select: { id: true, version: true },
  })
  if (alike.length < others.length) throw new RuleError('form.choose', 'others')
  const data = await chargeData(tx, fields)
  const replaced = [{ id, version }, ...alike.filter((charge) => charge.id !== id)]
  for (const former of replaced) {
    const by = former.id === id ? byId : crypto.randomUUID()
    const charge = await tx.charge.findUniqueOrThrow({ where: { id: former.id } })
    const { defendantId, replacedById } = charge
    if (replacedById) throw new RuleError('cases.errors.replaced')
    const from = fromColumns(charge.fromOn, charge.fromPrecision)
    if (from && endsBefore(from, fields.from)) throw new RuleError('cases.errors.charge-before', 'from')
    await tx.charge.create({ data: { id: by, defendantId, ...data } })
    await save(tx, actor, former.id, former.version, { replacedById: by, ...dateColumns('to', fields.from) })
    await record(tx, actor, 'charge.replaced', { type: 'charge', id: former.id }, { by })
  }
  return { id: byId, caseId }
}

/** One entered by mistake. The charge it had replaced stands again. */
export async function removeCharge(tx: Tx, actor: Actor, { id, reason }: RemovalInput): Promise<Saved> {
  const { caseId, replacedById } = await requireCharge(tx, actor, id)
  if (replacedById) throw new RuleError('cases.errors.charge-replaced')
  await tx.charge.updateMany({
    where: { replacedById: id },
    data: { replacedById: null, ...dateColumns('to', null), version: { increment: 1 } },
  })
  await tx.source.deleteMany({ where: { chargeId: id } })
  await tx.charge.delete({ where: { id } })
  await record(tx, actor, 'charge.removed', { type: 'case', id: caseId }, { charge: id, reason })
  return { id, caseId }
}

async function requireCharge(tx: Tx, actor: Actor, id: string) {
  const charge = await tx.charge.findFirst({
    where: { id, defendant: writableDefendant(actor) },
    select: { label: true, replacedById: true, defendant: { select: { caseId: true } } },
  })
  if (!charge) return refuse()
  const { defendant, ...rest } = charge
  return { ...rest, caseId: defendant.caseId }
}

type Fields = Pick<ChargeInput, 'articleId' | 'label' | 'categoryId' | 'act' | 'from'>

/** What the document words, or the article alone; its category unless another was chosen. */
async function chargeData(tx: Tx, { articleId, label, categoryId, act, from }: Fields) {
  const article = articleId ? await tx.article.findUnique({ where: { id: articleId } }) : null
  if (articleId && !article) throw new RuleError('form.choose', 'articleId')
  await requireTerms(tx, [['categoryId', 'charge-category', categoryId]])
  return {
    articleId,
    label: label ?? (article ? await wordingOf(tx, article) : ''),
    categoryId: categoryId ?? article?.categoryId ?? null,
    ...dateColumns('act', act),
    ...dateColumns('from', from),
  }
}

/** "p. 1 art. 205.5 Criminal Code of Russia", in the language of the organisation. */
async function wordingOf(tx: Tx, { article, part, code }: { article: string; part: string; code: string }) {
  const locale = await localeHere(tx)
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'cases' })
  const known = `code.${code}` as 'code.RU-CC'
  return t('articleWording', { article, part: part || 'none', code: t.has(known) ? t(known) : code })
}

async function save(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
  data: Prisma.ChargeUncheckedUpdateManyInput,
) {
  const saved = await tx.charge.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (saved.count > 0) return
  const current = await tx.charge.findUnique({ where: { id } })
  await refuseStale(tx, actor, id, current && chargeForm(current))
}
