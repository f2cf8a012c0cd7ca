import 'server-only'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { todayHere } from '@/lib/core/day'
import { afterKey, decodeKey, isUuid, PAGE_SIZE, pageOf, type Page } from '@/lib/core/paging'
import { labelOrNull } from '@/lib/core/text'
import { currentKey } from '@/lib/keys/grants'
import { openRow, openRows } from '@/lib/keys/sealed'
import type { Prisma } from '@/prisma/generated/client'
import { layoutOf, understand, type Layout, type ReadRow } from './checking'
import { isWritten } from './batch'
import { cellsToShow, subjectOf } from './key'
import { nameIn } from './list'
import { missingOf, type Plan } from './plan'
import { targetOf, type Alike, type RowProblem, type Target } from './rules'
import { rowFates, type ShownFate } from './schema'
import { headersToShow } from './sealed'

export type { ReadRow }

const batchSelect = {
  ...{ id: true, title: true, state: true, rowCount: true, doneCount: true, failure: true, createdAt: true },
  ...{ writtenAt: true, undoneAt: true, visibility: true, version: true },
  by: { select: { id: true, displayName: true } },
} satisfies Prisma.ImportBatchSelect

export type ImportListed = Omit<Prisma.ImportBatchGetPayload<{ select: typeof batchSelect }>, 'title'> & {
  title: string
  /** Checked, and some of its rows are written: a job came to no end. */
  isPartly: boolean
}

/** Lists that were brought in, the latest first. */
export async function listImports(actor: Actor, after?: string): Promise<Page<ImportListed>> {
  authorize(actor, 'imports.use')
  return withActor(actor, async (tx) => {
    const rows = await tx.importBatch.findMany({
      where: afterKey('createdAt', decodeKey(after), (key) => new Date(key), 'desc'),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: batchSelect,
    })
    const page = pageOf(rows, ({ createdAt }) => createdAt.toISOString())
    const opened = await openRows(tx, actor, 'ImportBatch', ['title'], page.rows)
    const listed: ImportListed[] = []
    for (const row of opened) listed.push({ ...row, isPartly: await isPartly(tx, row) })
    return { ...page, rows: listed }
  })
}

/** Only where a job has failed need the rows be looked through. */
const isPartly = async (
  tx: Tx,
  { id, state, failure }: Pick<ImportListed, 'id' | 'state' | 'failure'>,
): Promise<boolean> => state === 'checked' && failure !== null && isWritten(tx, id)

export type ImportFound = ImportListed & {
  columns: { header: string; field: string; example: string }[]
  /** How many rows there are of each fate, and how many of them are written. */
  counts: { fate: ShownFate; rows: number; written: number }[]
  /** Rows of which something stays as it was written. */
  kept: number
  /** Rows of which something would be made now. */
  writable: number
}

export async function getImport(actor: Actor, id: string): Promise<ImportFound | null> {
  authorize(actor, 'imports.use')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const found = await tx.importBatch.findUnique({
      where: { id },
      select: { ...batchSelect, headers: true, columns: true },
    })
    const batch = await openRow(tx, actor, 'ImportBatch', ['title'], found)
    if (!batch) return null
    const key = await currentKey(tx, actor, subjectOf(id))
    const examples = await examplesOf(tx, id, key)
    const { headers, columns, ...rest } = batch
    const counts = await tx.$queryRaw<ImportFound['counts']>`
      SELECT CASE WHEN "fate" = 'ask' AND "decision" IS NOT NULL THEN 'decided' ELSE "fate"::text END AS "fate",
        count(*)::int AS "rows", count("writtenAt")::int AS "written"
      FROM "ImportRow" WHERE "batchId" = ${id}::uuid GROUP BY 1`
    return {
      ...rest,
      isPartly: await isPartly(tx, batch),
      columns: headersToShow(key, { id, headers }).map((header, at) => ({
        header,
        field: columns[at] ?? '',
        example: examples.map((cells) => cells[at] ?? '').find((cell) => cell.trim()) ?? '',
      })),
      counts: rowFates.flatMap((fate) => counts.find((count) => count.fate === fate) ?? []),
      kept: await tx.importRow.count({ where: { batchId: id, keptCount: { gt: 0 } } }),
      writable: await tx.importRow.count({ where: { batchId: id, writtenAt: null, ...hasTarget } }),
    }
  })
}

/** As `targetOf` says it. */
const hasTarget = {
  OR: [
    { decision: null, fate: { in: ['new', 'known'] } },
    { decision: { in: ['new', 'known'] }, fate: { in: ['new', 'known', 'ask'] } },
  ],
} satisfies Prisma.ImportRowWhereInput

export type RowFound = {
  id: string
  row: number
  version: number
  fate: ShownFate | null
  ofRow: number | null
  why: RowProblem | null
  name: string
  keptCount: number
  target: Target
  decision: string | null
  decidedId: string | null
  decidedRow: number | null
  alike: AlikeFound[]
  person: { id: string; name: string } | null
  isWritten: boolean
}
export type AlikeFound = Alike & { name: string; bornOn: Date | null }

/** Rows of a list in their order, with what becomes of each and whom it may mean. */
export async function listImportRows(
  actor: Actor,
  batchId: string,
  { fate, isKept, after }: { fate?: ShownFate; isKept?: boolean; after?: number } = {},
): Promise<{ rows: RowFound[]; nextKey: string | null }> {
  authorize(actor, 'imports.use')
  return withActor(actor, async (tx) => {
    const reader = await readerOf(tx, actor, batchId)
    if (!reader) return { rows: [], nextKey: null }
    const rows = await tx.importRow.findMany({
      where: {
        batchId,
        row: { gt: after ?? 0 },
        ...(fate && whereFate(fate)),
        ...(isKept && { keptCount: { gt: 0 } }),
      },
      orderBy: { row: 'asc' },
      take: PAGE_SIZE + 1,
      include: { person: { select: { id: true, name: true } } },
    })
    const shown = rows.slice(0, PAGE_SIZE)
    const found = await withAlike(tx, reader, batchId, shown)
    return { rows: found, nextKey: rows.length > PAGE_SIZE ? String(shown.at(-1)?.row) : null }
  })
}

const whereFate = (fate: ShownFate): Prisma.ImportRowWhereInput =>
  fate === 'decided'
    ? { fate: 'ask', decision: { not: null } }
    : { fate, ...(fate === 'ask' && { decision: null }) }

const shownFate = ({ fate, decision }: Pick<Stored, 'fate' | 'decision'>): ShownFate | null =>
  fate === 'ask' && decision ? 'decided' : fate

export type RowDetail = RowFound & {
  cells: { header: string; field: string; written: string }[]
  read: ReadRow
  /** The records that the row makes, or was to make; null where it was joined with somebody, whose page says what they are now. */
  adds: Plan | null
  /** What the measure of `read` is called. */
  measure: string | null
  batch: { id: string; title: string; state: string }
  next: number | null
  /** Nothing of the list is written. */
  mayCorrect: boolean
}

/** One row with every cell, and what would be made of it. */
export async function getImportRow(actor: Actor, batchId: string, row: number): Promise<RowDetail | null> {
  authorize(actor, 'imports.use')
  return withActor(actor, async (tx) => {
    const reader = await readerOf(tx, actor, batchId)
    const stored =
      reader &&
      (await tx.importRow.findUnique({
        where: { batchId_row: { batchId, row } },
        include: { person: { select: { id: true, name: true } } },
      }))
    if (!reader || !stored) return null
    const [found] = await withAlike(tx, reader, batchId, [stored])
    const batch = await openRow(
      tx,
      actor,
      'ImportBatch',
      ['title'],
      await tx.importBatch.findUnique({
        where: { id: batchId },
        select: { id: true, title: true, state: true },
      }),
    )
    if (!found || !batch) return null
    const next = await tx.importRow.findFirst({
      where: { batchId, row: { gt: row }, fate: 'ask', decision: null, writtenAt: null },
      orderBy: { row: 'asc' },
      select: { row: true },
    })
    const cells = cellsToShow(reader.key, stored.id, stored.cells)
    const { headers, columns } = reader.layout
    const read = understand(cells, reader.layout)
    const key = read?.plan?.custody?.measure
    const measure = key ? await tx.measure.findUnique({ where: { key }, select: { labels: true } }) : null
    const width = Math.max(headers.length, cells.length)
    return {
      ...found,
      cells: Array.from({ length: width }, (_, at) => ({
        header: headers[at] ?? '',
        field: columns[at] ?? '',
        written: cells[at] ?? '',
      })),
      read,
      adds: await addedBy(tx, read, found),
      measure: labelOrNull(measure, actor.locale),
      batch,
      next: next?.row ?? null,
      mayCorrect: batch.state === 'checked' && !(await isWritten(tx, batchId)),
    }
  })
}

/** Of somebody known only what is missing of them. */
async function addedBy(tx: Tx, read: ReadRow, { target, isWritten }: RowFound): Promise<Plan | null> {
  const plan = read?.plan ?? null
  if (!plan || target === null || target === 'new') return plan
  if (isWritten || !('personId' in target)) return null
  const person = await tx.person.findUnique({
    where: { id: target.personId },
    select: {
      ...{ sex: true, bornOn: true, birthPlace: true, region: true },
      names: { select: { text: true } },
      custodyPeriods: { select: { id: true }, take: 1 },
      defendants: { select: { case: { select: { name: true } } } },
    },
  })
  if (!person) return plan
  const { names, custodyPeriods, defendants, bornOn, ...rest } = person
  return missingOf(plan, {
    ...{ ...rest, isBirthKnown: bornOn !== null, isHeld: custodyPeriods.length > 0 },
    names: names.map(({ text }) => text),
    cases: defendants.map(({ case: of }) => of.name),
  })
}

/** Where a person came from, as it was written there. */
export async function listImportsOfPerson(actor: Actor, personId: string): Promise<OfPerson[]> {
  authorize(actor, 'imports.use')
  if (!isUuid(personId)) return []
  return withActor(actor, async (tx) => {
    const rows = await tx.importRow.findMany({
      where: { personId, writtenAt: { not: null } },
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
      take: 20,
      select: {
        ...{ id: true, row: true, keptCount: true, writtenAt: true },
        batch: { select: { id: true, title: true } },
      },
    })
    const batches = await openRows(
      tx,
      actor,
      'ImportBatch',
      ['title'],
      rows.map(({ batch }) => batch),
    )
    return rows.map((row, at) => ({ ...row, batch: batches[at] ?? { id: row.batch.id, title: '' } }))
  })
}

export type OfPerson = {
  id: string
  row: number
  keptCount: number
  writtenAt: Date | null
  batch: { id: string; title: string }
}

type Reader = { key: { id: string; key: Uint8Array }; layout: Layout }

async function readerOf(tx: Tx, actor: Actor, id: string): Promise<Reader | null> {
  const batch = isUuid(id) && (await tx.importBatch.findUnique({ where: { id } }))
  if (!batch) return null
  const key = await currentKey(tx, actor, subjectOf(id))
  return { key, layout: layoutOf(batch, headersToShow(key, batch), await todayHere(tx)) }
}

const EXAMPLES = 10

async function examplesOf(tx: Tx, batchId: string, key: Reader['key']): Promise<string[][]> {
  const rows = await tx.importRow.findMany({
    where: { batchId },
    orderBy: { row: 'asc' },
    take: EXAMPLES,
    select: { id: true, cells: true },
  })
  return rows.map(({ id, cells }) => cellsToShow(key, id, cells))
}

type Stored = Prisma.ImportRowGetPayload<{ include: { person: { select: { id: true; name: true } } } }>

/** Two queries, however many rows: those on record, and those of the same list. */
async function withAlike(tx: Tx, reader: Reader, batchId: string, rows: Stored[]): Promise<RowFound[]> {
  const alike = rows.flatMap((row) => row.alike as Alike[])
  const people = await tx.person.findMany({
    where: { id: { in: alike.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true, bornOn: true },
  })
  const others = await tx.importRow.findMany({
    where: { batchId, row: { in: alike.flatMap(({ row }) => row ?? []) } },
    select: { id: true, row: true, cells: true },
  })
  const nameIn = ({ id, cells }: { id: string; cells: Uint8Array }) =>
    nameOf(cellsToShow(reader.key, id, cells), reader.layout)
  const byId = new Map(people.map((person) => [person.id, person]))
  const byRow = new Map(others.map((other) => [other.row, nameIn(other)]))
  const found = (one: Alike): AlikeFound[] => {
    if (one.row !== undefined) return [{ ...one, name: byRow.get(one.row) ?? '', bornOn: null }]
    const person = byId.get(one.personId ?? '')
    return person ? [{ ...one, name: person.name, bornOn: person.bornOn }] : []
  }
  return rows.map((row) => ({
    ...{ id: row.id, row: row.row, version: row.version, fate: shownFate(row), ofRow: row.ofRow },
    why: row.why as RowProblem | null,
    ...{ keptCount: row.keptCount, person: row.person, isWritten: row.writtenAt !== null },
    ...{ decision: row.decision, decidedId: row.decidedId, decidedRow: row.decidedRow },
    name: nameIn(row),
    alike: (row.alike as Alike[]).flatMap(found),
    target: targetOf({ ...row, alike: row.alike as Alike[] }),
  }))
}

const nameOf = (cells: string[], { columns }: Layout): string =>
  nameIn(columns, cells).replaceAll(/\s+/g, ' ').trim()
