import { readFileSync } from 'node:fs'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { Problem, root, run } from './system.mjs'

const PROBLEMS = {
  empty: 'There is nothing in it.',
  'too-wide': 'It has more than 200 columns: is it a list of people?',
  'too-long': 'It has more than 100,000 rows: cut it in parts.',
  'not-json': 'It begins as JSON, but is no list of objects.',
  unreadable: 'It cannot be read as CSV: a quotation mark is opened and never closed.',
}
const REASONS = {
  impossible: 'there is no such day',
  ambiguous: 'day and month may be either way round',
  'short-year': 'the century is missing',
  bound: 'only before or after what it was',
  unclear: 'no date that is understood',
  formula: 'a formula is kept as a text',
  'not-understood': 'not understood',
  beside: 'kept beside the record',
}

await run(async () => {
  const args = process.argv.slice(2)
  const file = args.find((arg) => !arg.startsWith('--'))
  if (!file) throw new Problem('Name the file: npm run list:check -- FILE [--json]')
  const { columns, headers, rows } = await read(file)
  if (args.includes('--json')) return console.log(JSON.stringify({ columns, headers, rows }, null, 2))
  headers.forEach((header, at) =>
    console.log(`column ${at + 1}  ${header || '(no header)'} -> ${columns[at] ?? 'kept as written'}`),
  )
  for (const row of rows) print(row)
  const counts = Object.entries(Object.groupBy(rows, ({ fate }) => fate))
  console.log(`\n${rows.length} rows: ${counts.map(([fate, of]) => `${of.length} ${fate}`).join(', ')}`)
})

async function read(file) {
  const load = (name) => tsImport(path.join(root, 'lib', 'transfer', name), import.meta.url)
  const [{ readTable, TableError }, { readList }, { fatesOf }] = await Promise.all(
    ['table.ts', 'list.ts', 'fates.ts'].map(load),
  )
  let content
  try {
    content = readFileSync(file)
  } catch (cause) {
    throw new Problem(`${file} cannot be read.`, { cause })
  }
  try {
    const table = readTable(content)
    const { columns, rows } = readList(table)
    const fates = fatesOf(rows)
    return { headers: table.headers, columns, rows: rows.map((row, at) => ({ ...row, ...fates[at] })) }
  } catch (cause) {
    if (cause instanceof TableError) throw new Problem(`${file}: ${PROBLEMS[cause.problem]}`, { cause })
    throw cause
  }
}

function print({ row, fate, why, of, alike = [], read, unplaced }) {
  const because = { 'no-name': 'no name', formula: 'the name is a formula' }[why]
  const said = [read?.name, because, of && `every cell as in row ${of}`].filter(Boolean).join(', ')
  console.log(`row ${row}  ${fate.padEnd(8)}  ${said}`)
  for (const { row: other, name, grade, isOfOtherBirth } of alike)
    console.log(
      `          ${grade === 'same-name' ? 'the same name as' : 'a name like'} row ${other} (${name})${isOfOtherBirth ? ', born in another year' : ''}`,
    )
  for (const { field, written, why: reason } of read?.remarks ?? [])
    console.log(`          ${field}: "${written}" (${REASONS[reason]})`)
  for (const { header, written } of unplaced)
    console.log(`          ${header || 'no header'}: "${written}" (kept as written)`)
}
