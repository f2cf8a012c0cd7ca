import 'server-only'
import type { Tx } from '@/lib/core/db'
import { todayHere } from '@/lib/core/day'
import type { ValueKey } from '@/lib/sealing/value'
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

export type Report = { columns: { header: string; field: string }[]; rows: Reported[] }

/** Every row of a list with what became of it and why. */
export async function reportOf(tx: Tx, batchId: string, key: ValueKey): Promise<Report> {
  const batch = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId } })
  const headers = openHeaders(key, batch)
  const layout = layoutOf(batch, headers, await todayHere(tx))
  const rows = await tx.importRow.findMany({ where: { batchId }, orderBy: { row: 'asc' } })
  return {
    columns: headers.map((header, at) => ({ header, field: batch.columns[at] ?? '' })),
    rows: rows.map((row) => {
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
    }),
  }
}

function outcomeOf(
  row: Parameters<typeof targetOf>[0] & { why: string | null; ofRow: number | null },
): string {
  if (row.why) return row.why
  if (row.fate === 'repeated')
    return row.ofRow === null ? 'brought in before' : `every cell as in row ${row.ofRow}`
  return row.fate === 'ask' && targetOf(row) === null ? 'left out until somebody says who it is' : ''
}
