import { readTable, TableError, tableOf } from './table.ts'
import { isWorkbook, recordsOfWorkbook } from './workbook.ts'

// A program of its own (lib/core/confined.ts): a workbook may have been made to break whoever opens it. Takes the file on its
// input; answers with the table, or with what is wrong with it, in JSON.

const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer)
const content = Buffer.concat(pieces)

try {
  const table = isWorkbook(content) ? tableOf(await recordsOfWorkbook(content)) : readTable(content)
  process.stdout.write(JSON.stringify(table))
} catch (error) {
  if (!(error instanceof TableError)) throw error
  process.stdout.write(JSON.stringify({ problem: error.problem, line: error.line }))
}
