import writeExcelFile from 'write-excel-file/node'

// A program of its own (lib/core/confined.ts): a long list takes seconds and memory that the server needs for others. Takes
// headers and rows in JSON on its input, and answers with a workbook. Every text is a text there, whatever it begins with.

const pieces: Buffer[] = []
for await (const piece of process.stdin) pieces.push(piece as Buffer)
const { headers, rows } = JSON.parse(Buffer.concat(pieces).toString()) as {
  headers: string[]
  rows: (string | number)[][]
}

const cell = (value: string | number) =>
  value === '' ? null : { value, type: typeof value === 'number' ? Number : String }
const head = headers.map((value) => ({ value, fontWeight: 'bold' as const }))
const workbook = writeExcelFile([head, ...rows.map((row) => row.map(cell))], { stickyRowsCount: 1 })
process.stdout.write(await workbook.toBuffer())
