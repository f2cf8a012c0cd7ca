import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { zoneHere } from '@/lib/core/day'
import { withActor } from '@/lib/core/db'
import { afterKey, decodeKey, isUuid, PAGE_SIZE, pageOf, type Page } from '@/lib/core/paging'
import { labelIn } from '@/lib/core/text'
import { listCourts, listOrganisations, listTerms } from '@/lib/reference/queries'
import type { Prisma } from '@/prisma/generated/client'
import { questionsOf } from './alike'
import { linesOf, POLICE_CUSTODY, type Question } from './rules'
import type { Draft } from './schema'
import { openContents } from './sealed'

const select = {
  ...{ id: true, content: true, state: true, incidentId: true, version: true, createdAt: true },
  updatedAt: true,
  by: { select: { displayName: true } },
} satisfies Prisma.IntakeSelect

type Row = Omit<Prisma.IntakeGetPayload<{ select: typeof select }>, 'content'>
/** Without a draft for a reader who has no key, and once it is written. */
export type IntakeFound = Row & { draft: Draft | null }

/** Those of which no records were made yet, the latest first. */
export async function listIntakes(actor: Actor, after?: string): Promise<Page<IntakeFound>> {
  authorize(actor, 'records.write')
  return withActor(actor, async (tx) => {
    const rows = await tx.intake.findMany({
      where: {
        state: 'open',
        ...afterKey('createdAt', decodeKey(after), (key) => new Date(key), 'desc'),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select,
    })
    const page = pageOf(rows, ({ createdAt }) => createdAt.toISOString())
    const opened = await openContents(tx, actor, page.rows)
    return { ...page, rows: opened.map(({ content, ...row }) => ({ ...row, draft: content?.draft ?? null })) }
  })
}

/** Where it tells how a family is reached, the reading is recorded. */
export async function getIntake(actor: Actor, id: string): Promise<IntakeFound | null> {
  authorize(actor, 'records.write')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.intake.findUnique({ where: { id }, select })
    const [opened] = await openContents(tx, actor, found ? [found] : [])
    if (!opened) return null
    const { content, ...row } = opened
    const draft = content?.draft ?? null
    if (draft && linesOf(draft).some(([, { contact, phone }]) => contact ?? phone))
      await record(tx, actor, 'family-contacts.read', { type: 'intake', id })
    return { ...row, draft }
  })
}

/** Lines of which is to be said who they are. */
export async function listQuestions(actor: Actor, id: string): Promise<Question[]> {
  authorize(actor, 'records.write')
  if (!isUuid(id)) return []
  return withActor(actor, async (tx) => {
    const found = await tx.intake.findUnique({ where: { id }, select: { id: true, content: true } })
    const [opened] = await openContents(tx, actor, found ? [found] : [])
    return opened?.content ? questionsOf(tx, actor, opened.content.draft) : []
  })
}

/** What the form offers: how somebody is held of whom nothing else is known stands apart. */
export async function getIntakeChoices(actor: Actor) {
  authorize(actor, 'records.write')
  const [{ act }, organisations, courts, places, here] = await Promise.all([
    listTerms(actor, ['act']),
    listOrganisations(actor, ['investigating_body']),
    listCourts(actor),
    listOrganisations(actor, ['prison', 'investigating_body']),
    withActor(actor, async (tx) => ({
      timeZone: await zoneHere(tx),
      search: await tx.term.findFirst({ where: { vocabulary: 'act', key: 'search' }, select: { id: true } }),
      measures: await tx.measure.findMany({
        where: { retiredAt: null },
        orderBy: { position: 'asc' },
        select: { id: true, key: true, labels: true },
      }),
    })),
  ])
  const measures = here.measures.map(({ id, key, labels }) => ({
    ...{ key, value: id },
    label: labelIn(labels, actor.locale),
  }))
  return {
    ...{ acts: act, organisations, timeZone: here.timeZone },
    ...{ courts: courts.map(({ label }) => label), places: places.map(({ label }) => label) },
    measures: measures.filter(({ key }) => key !== POLICE_CUSTODY),
    policeCustody: measures.find(({ key }) => key === POLICE_CUSTODY)?.label ?? '',
    /** A raid, unless somebody says otherwise. */
    actId: here.search?.id ?? '',
  }
}
