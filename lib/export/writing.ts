import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { runConfined } from '@/lib/core/confined'
import { RuleError } from '@/lib/core/errors'
import { atMost } from '@/lib/core/queue'
import { sheetOf, type Say } from './columns'
import type { ExportFormat, ExportList } from './schema'

type Bytes = ReadableStream<Uint8Array>

/** A list that is ready: its rows in their order, part by part. */
export type Kept = {
  list: ExportList
  countedBy: string | null
  day: string
  /** Null in what goes outside: it may name somebody. */
  query: Record<string, string> | null
  parts: () => AsyncGenerator<object[]>
}

const CONFINED = { folder: 'lib/export', longestMs: 60_000, heap: 400 }
const limited = atMost(1)

/** The file, as it is being read. */
export function fileOf(format: ExportFormat, kept: Kept, say: Say): Promise<Bytes> {
  if (format === 'xlsx') return workbookOf(kept, say)
  return Promise.resolve(streamOf(format === 'csv' ? csvOf(kept, say) : jsonOf(kept)))
}

/** A cell that begins as a formula does gets an apostrophe: it is text in every program. With the mark by which Excel knows UTF-8. */
async function* csvOf({ list, countedBy, parts }: Kept, say: Say): AsyncGenerator<string, void> {
  const { headers, rowOf } = sheetOf(list, countedBy, say)
  const lines = (rows: (string | number)[][], bom = false) =>
    stringify(
      rows.map((cells) => cells.map(inert)),
      { escape_formulas: true, quoted: true, record_delimiter: 'windows', bom },
    )
  yield lines([headers], true)
  for await (const rows of parts()) yield lines(rows.map(rowOf))
}

/** On one line, and no formula after what another program may take for the end of a cell. */
const inert = (cell: string | number) =>
  typeof cell === 'string'
    ? cell.replaceAll(/[\r\n]+/g, ' ').replaceAll(/(^\s+|[;,\t])(?=\s*[=+\-@])/g, "$1'")
    : cell

async function* jsonOf({ list, countedBy, day, query, parts }: Kept): AsyncGenerator<string, void> {
  const head = JSON.stringify({ list, countedBy, asOf: day, ...(query && { filter: query }) })
  yield `${head.slice(0, -1)},"rows":[`
  let between = '\n'
  for await (const rows of parts())
    for (const row of rows) {
      yield between + JSON.stringify(row)
      between = ',\n'
    }
  yield '\n]}\n'
}

/** By a program of its own: the server goes on answering. */
function workbookOf({ list, countedBy, parts }: Kept, say: Say): Promise<Bytes> {
  return limited(async () => {
    const { headers, rowOf } = sheetOf(list, countedBy, say)
    const rows: (string | number)[][] = []
    for await (const part of parts()) rows.push(...part.map(rowOf))
    const written = await runConfined(CONFINED, Buffer.from(JSON.stringify({ headers, rows })))
    if (!written) throw new RuleError('export.errors.failed', 'format')
    return new Blob([new Uint8Array(written)]).stream()
  })
}

function streamOf(texts: AsyncGenerator<string, void>): Bytes {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const step = await texts.next()
      if (step.done) controller.close()
      else controller.enqueue(encoder.encode(step.value))
    },
    cancel: async () => {
      await texts.return()
    },
  })
}
