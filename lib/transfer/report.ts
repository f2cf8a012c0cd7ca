import 'server-only'
import type { Tx } from '@/lib/core/db'
import { todayHere } from '@/lib/core/day'
import type { ValueKey } from '@/lib/sealing/value'
import type { ImportBatch } from '@/prisma/generated/client'
import { layoutOf, understand } from './checking'
import { openCells } from './key'
import { targetOf, type Alike } from './rules'
import { openHeaders } from './sealed'
import type { Kept } from './plan'

export type Reported = {
  row: number
  name: string
  fate: string
  /** In a few words: why, or of which row. */
  outcome: string
  isWritten: boolean
  personId: string | null
  alike: Alike[]
  kept: { of: string; written: string; why: Kept['why'] | null }[]
}

export type Column = { header: string; field: string }

const AT_ONCE = 500

/** Rows of a list after `after` with what became of each and why, so many at a time; none when there are no more. */
export async function reportRows(
  tx: Tx,
  batch: ImportBatch,
  key: ValueKey,
  after: number,
): Promise<Reported[]> {
  const layout = layoutOf(batch, openHeaders(key, batch), await todayHere(tx))
  const rows = await tx.importRow.findMany({
    where: { batchId: batch.id, row: { gt: after } },
    orderBy: { row: 'asc' },
    take: AT_ONCE,
  })
  return rows.map((row) => {
    const read = understand(openCells(key, row.id, row.cells), layout)
    const alike = row.alike as Alike[]
    return {
      ...{ row: row.row, name: read?.plan?.name ?? '', fate: row.fate ?? 'unread', alike },
      ...{ isWritten: row.writtenAt !== null, personId: row.personId },
      outcome: outcomeOf({ ...row, alike }),
      kept: (read?.kept ?? []).map((one) => ({
        of: 'header' in one ? one.header : one.field,
        written: one.written,
        why: 'why' in one ? one.why : null,
      })),
    }
  })
}

export const columnsOf = (batch: ImportBatch, key: ValueKey): Column[] =>
  openHeaders(key, batch).map((header, at) => ({ header, field: batch.columns[at] ?? '' }))

function outcomeOf(
  row: Parameters<typeof targetOf>[0] & { why: string | null; ofRow: number | null },
): string {
  if (row.why) return row.why
  if (row.fate === 'repeated')
    return row.ofRow === null ? 'brought in before' : `every cell as in row ${row.ofRow}`
  return row.fate === 'ask' && targetOf(row) === null ? 'left out until somebody says who it is' : ''
}
