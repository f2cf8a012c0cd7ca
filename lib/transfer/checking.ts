import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Tx } from '@/lib/core/db'
import { keyedHashes } from '@/lib/access/token'
import type { ImportBatch, ImportRow } from '@/prisma/generated/client'
import type { RowFate } from '@/prisma/generated/enums'
import type { ValueKey } from '@/lib/sealing/value'
import { NameIndex } from './alike'
import { openCells } from './key'
import { findKnown } from './known'
import { readCells, type Columns, type Orders } from './list'
import { planOf, type Kept, type Plan } from './plan'
import { fateAmong, lengthProblem, type Alike, type RowProblem } from './rules'
import { namesSeveral } from './several-people'

/** So many of those who are like a row are kept with it. */
const SHOWN = 5
/** So long the rest of the server waits, in milliseconds. */
const LONGEST_STRETCH = 15

export type Layout = { headers: string[]; columns: Columns; orders: Orders; today: string }

export const layoutOf = (
  { columns, orders }: Pick<ImportBatch, 'columns' | 'orders'>,
  headers: string[],
  today: string,
): Layout => ({ headers, columns: columns as Columns, orders: orders as Orders, today })

/** What a row says: null where there is nothing in it; without a plan where it cannot be taken. */
export type ReadRow = { plan: Plan | null; why: RowProblem | null; kept: (Kept | Unplaced)[] } | null
export type Unplaced = { header: string; written: string }

export function understand(cells: string[], layout: Layout): ReadRow {
  const { read, unplaced } = readCells(cells, layout)
  if (!read) return null
  if (read.name) {
    const plan = planOf(read, layout.today)
    const placed = cells.filter((_, at) => layout.columns[at])
    const why = lengthProblem(plan, placed) ?? (namesSeveral(plan.name) ? 'several-people' : null)
    return { plan: why ? null : plan, why, kept: [...plan.kept.map(asWrittenIn(cells, layout)), ...unplaced] }
  }
  const isFormula = read.remarks.some(({ field, why }) => field === 'name' && why === 'formula')
  return { plan: null, why: isFormula ? 'formula' : 'no-name', kept: [...read.remarks, ...unplaced] }
}

/** What was read whole is kept whole: a number may have been a word, a day may have been written in any way. */
const asWrittenIn =
  (cells: string[], { columns }: Layout) =>
  (kept: Kept): Kept =>
    READ_WHOLE[kept.why]?.includes(kept.field)
      ? { ...kept, written: cells[columns.indexOf(kept.field)]?.trim() || kept.written }
      : kept

const READ_WHOLE: Partial<Record<Kept['why'], Kept['field'][]>> = {
  'no-place': ['children', 'detained'],
  'no-date': ['measure', 'place', 'released'],
  future: ['born', 'detained', 'released'],
  before: ['released'],
}

/** The same cells under the same headers, whoever brings them in again and whenever. */
export const contentOf = (headers: string[], cells: string[]): string =>
  `import row ${JSON.stringify([headers, cells.map((cell) => cell.trim())])}`

type Found = {
  id: string
  sum: string
  fate: RowFate
  why: string | null
  ofRow: number | null
  alike: Alike[]
  keptCount: number
}
type Stored = Pick<ImportRow, 'id' | 'row' | 'cells'>

/** Compares the rows of one list, in their order, with each other and with the records, and stores what becomes of each. */
export function checker(batchId: string, key: ValueKey, layout: Layout) {
  const index = new NameIndex<number>()
  const seen = new Map<string, number>()

  function fateOf(row: number, sum: string, read: ReadRow, personId: string | undefined, known: Alike[]) {
    const none = { why: null, ofRow: null, alike: [] as Alike[] }
    if (!read) return { ...none, fate: 'empty' as const }
    if (!read.plan) return { ...none, fate: 'refused' as const, why: read.why }
    const former = seen.get(sum)
    if (former !== undefined) return { ...none, fate: 'repeated' as const, ofRow: former }
    seen.set(sum, row)
    const { name, otherName, born } = read.plan
    const names = [name, otherName].filter((one) => one !== null)
    const within = index
      .find(names, born, { isOfAnyBirth: false })
      .map(({ item, births, match }) => ({ row: item, grade: match.grade, births }))
    index.add({ item: row, names, born })
    if (personId) {
      const same = { personId, grade: 'same-name', births: 'unknown' } as const
      return { ...none, fate: 'repeated' as const, alike: [same] }
    }
    const alike = [...known, ...within]
    return { ...none, fate: fateAmong(alike), alike }
  }

  return async (tx: Tx, rows: Stored[]): Promise<void> => {
    const read = rows.map((row) => {
      const cells = openCells(key, row.id, row.cells)
      const sums = keyedHashes(contentOf(layout.headers, cells))
      return { ...row, sums, sum: sums[0] ?? '', read: understand(cells, layout) }
    })
    const before = await broughtIn(
      tx,
      batchId,
      read.flatMap(({ sums }) => sums),
    )
    const planned = read.flatMap(({ row, read }) => (read?.plan ? [{ at: row, plan: read.plan }] : []))
    const known = await findKnown(tx, planned)
    const found: Found[] = []
    let since = performance.now()
    for (const { id, row, sums, sum, read: one } of read) {
      const personId = sums.map((one) => before.get(one)).find(Boolean)
      const fate = fateOf(row, sum, one, personId, known.get(row) ?? [])
      found.push({ id, sum, ...fate, keptCount: one?.kept.length ?? 0 })
      if (performance.now() - since > LONGEST_STRETCH) {
        await setImmediate()
        since = performance.now()
      }
    }
    await store(tx, found)
  }
}

/** Of rows of lists that were brought in before, whom they are about. */
async function broughtIn(tx: Tx, batchId: string, sums: string[]): Promise<Map<string, string>> {
  const rows = await tx.importRow.findMany({
    where: {
      sum: { in: sums.map(bytesOf) },
      ...{ personId: { not: null }, writtenAt: { not: null }, batchId: { not: batchId } },
    },
    select: { sum: true, personId: true },
  })
  return new Map(rows.map(({ sum, personId }) => [Buffer.from(sum).toString('hex'), personId ?? '']))
}

export const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'))

/** One statement, however many rows. */
async function store(tx: Tx, found: Found[]): Promise<void> {
  const rows = found.map(({ alike, ...row }) => ({ ...row, alike: alike.slice(0, SHOWN) }))
  await tx.$executeRaw`
    UPDATE "ImportRow" r SET "fate" = f."fate"::"RowFate", "why" = f."why", "ofRow" = f."ofRow", "alike" = f."alike",
      "keptCount" = f."keptCount", "sum" = decode(f."sum", 'hex')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS f("id" uuid, "fate" text, "why" text, "ofRow" int, "alike" jsonb, "keptCount" int, "sum" text)
    WHERE r."id" = f."id"`
}
