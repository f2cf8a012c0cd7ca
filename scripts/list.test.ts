import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'vicdan-list-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const check = (content: string, ...args: string[]) => {
  const file = path.join(folder, 'list.csv')
  writeFileSync(file, content)
  return execFileSync(process.execPath, ['scripts/list-rows.mjs', file, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

const LIST = 'ФИО;Дата рождения\nМустафаев Дилявер;31.02.1979\nDilyaver Mustafayev;1979\n;\n'

it('says what a list holds, row by row', () => {
  const said = check(LIST)
  expect(said).toContain('born: "31.02.1979" (there is no such day)')
  expect(said).toMatch(/row 3 +ask +Dilyaver Mustafayev\n +the same name as row 2 \(Мустафаев Дилявер\)/)
  expect(said).toContain('3 rows: 1 new, 1 ask, 1 empty')
})

it('says the same for other programs', () => {
  const { columns, rows } = JSON.parse(check(LIST, '--json')) as { columns: string[]; rows: unknown[] }
  expect(columns).toEqual(['name', 'born'])
  expect(rows).toMatchObject([
    { row: 2, fate: 'new' },
    { row: 3, fate: 'ask' },
    { row: 4, fate: 'empty' },
  ])
})

it('says in a sentence what is wrong with a file', () => {
  expect(() => check('[1, 2]')).toThrow(/It begins as JSON, but is no list of objects/)
})
