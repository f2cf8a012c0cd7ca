import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createTranslator } from 'next-intl'
import { RuleError } from '@/lib/core/errors'
import { db } from '@/lib/core/db'
import { restFromWork } from '@/lib/core/jobs'
import { importList } from '@/lib/transfer/commands'
import { readFileTable } from '@/lib/transfer/reading'
import type { Reported } from '@/lib/transfer/report'
import { messages } from '@/messages/all'

const PROBLEM = 2

const words = messages.en.transfer
const translate = createTranslator({ locale: 'en', messages: messages.en })

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
  return translate(error.key as 'form.lost', error.params)
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
const counts = new Map<string, number>()
let written = 0
let told = 0
const say = (text: string) => process.stdout.write(text)

try {
  await importList({
    table: () => readFileTable(readFileSync(file)),
    ...{ title: path.basename(file), profile: values.profile, isDry: values['dry-run'] },
    tell: {
      columns: (columns) => {
        if (values.json) return void say(`{"columns":${JSON.stringify(columns)},"rows":[`)
        for (const { header, field } of columns) say(`column "${header}" -> ${field || 'kept as written'}\n`)
      },
      row: (row) => {
        counts.set(row.fate, (counts.get(row.fate) ?? 0) + 1)
        if (row.isWritten) written += 1
        say(values.json ? `${told > 0 ? ',' : ''}\n${JSON.stringify(row)}` : `${described(row)}\n`)
        told += 1
      },
    },
  })
  const sums = [...counts].map(([fate, rows]) => `${rows} ${fate}`).join(', ')
  const end = values['dry-run'] ? 'Nothing was written' : `Written: ${written}`
  say(values.json ? '\n]}\n' : `\n${told} rows: ${sums}. ${end}.\n`)
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = PROBLEM
} finally {
  await restFromWork()
  await db.$disconnect()
}
