import 'server-only'
import { runConfined } from '@/lib/core/confined'
import { RuleError } from '@/lib/core/errors'
import { readPostedFile } from '@/lib/core/posted-file'
import { atMost } from '@/lib/core/queue'
import { storable } from '@/lib/core/text'
import { withHeadersFound } from './header-row'
import { LARGEST_MB } from './schema'
import type { Table, TableProblem } from './table'

const CONFINED = { folder: 'lib/transfer', longestMs: 20_000, heap: 320 }

/** Each takes a few hundred megabytes for a second or two. */
const limited = atMost(1)

/** The table in a posted file, and what the file is called. `admit` is asked before the first byte of it is taken. @throws RuleError */
export async function receiveTable(
  request: Request,
  admit: (fields: FormData) => void,
): Promise<{ title: string; table: Table }> {
  return readPostedFile(request, {
    largest: LARGEST_MB * 1_000_000,
    take: async ({ stream, name }, fields) => {
      admit(fields)
      if (!name) throw new RuleError('form.file.choose', 'file')
      const pieces: Buffer[] = []
      for await (const piece of stream) pieces.push(piece as Buffer)
      if (stream.truncated) throw new RuleError('form.file.too-large', 'file', { size: LARGEST_MB })
      if (pieces.length === 0) throw new RuleError('form.file.empty', 'file')
      return { title: name, table: await readFileTable(Buffer.concat(pieces)) }
    },
    without: (fields) => {
      admit(fields)
      return Promise.resolve()
    },
    undo: () => Promise.resolve(),
  })
}

/** CSV, JSON or a workbook, read by a program of its own. @throws RuleError */
export const readFileTable = (content: Uint8Array): Promise<Table> =>
  limited(async () => {
    const output = await runConfined(CONFINED, content)
    if (!output) throw new RuleError('transfer.errors.unreadable', 'file')
    const answer = JSON.parse(output.toString()) as Table | { problem: TableProblem; line?: number }
    if ('problem' in answer)
      throw new RuleError(
        `transfer.errors.${answer.problem}`,
        'file',
        answer.line ? { line: answer.line } : {},
      )
    if (answer.rows.length === 0) throw new RuleError('transfer.errors.empty', 'file')
    const { headers, rows } = answer
    return withHeadersFound({
      headers: headers.map(storable),
      rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(storable) })),
    })
  })
