import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { RuleError } from '@/lib/core/errors'
import { db } from '@/lib/core/db'
import { restFromWork } from '@/lib/core/jobs'
import { importList } from '@/lib/transfer/commands'
import { readFileTable } from '@/lib/transfer/reading'
import type { Reported } from '@/lib/transfer/report'
import { messages } from '@/messages/all'

const PROBLEM = 2

const words = messages.en.transfer

/** "likely: Server Umerov (row 3)". */
function described({ row, fate, outcome, name, kept, alike }: Reported): string {
  const lines = [`row ${row}  ${fate.padEnd(8)}  ${[name, outcome].filter(Boolean).join(': ')}`]
  for (const one of alike) lines.push(`          ${one.grade}: ${one.row ? `row ${one.row}` : one.personId}`)
  for (const { of, written, why } of kept)
    lines.push(`          ${of}: "${written}" (${why ? words.keptWhy[why] : 'kept as written'})`)
  return lines.join('\n')
}

function explain(error: unknown): string {
  if (!(error instanceof RuleError)) throw error
  const [space, ...key] = error.key.split('.')
  const found = key.reduce<unknown>(
    (of, part) => (of as Record<string, unknown>)[part],
    messages.en[space as 'transfer'],
  )
  return typeof found === 'string' ? found : error.key
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [file = ''] = positionals
try {
  const table = await readFileTable(readFileSync(file))
  const found = await importList({
    ...{ title: path.basename(file), table, profile: values.profile },
    isDry: values['dry-run'],
  })
  if (values.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  else {
    for (const { header, field } of found.columns)
      process.stdout.write(`column "${header}" -> ${field || 'kept as written'}\n`)
    for (const row of found.rows) process.stdout.write(`${described(row)}\n`)
    const counts = Object.entries(Object.groupBy(found.rows, ({ fate }) => fate))
    const written = found.rows.filter(({ isWritten }) => isWritten).length
    const sums = counts.map(([fate, of]) => `${of?.length ?? 0} ${fate}`).join(', ')
    process.stdout.write(
      `\n${found.rows.length} rows: ${sums}. ${values['dry-run'] ? 'Nothing was written' : `Written: ${written}`}.\n`,
    )
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = PROBLEM
} finally {
  await restFromWork()
  await db.$disconnect()
}
