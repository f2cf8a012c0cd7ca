import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import type { Say } from './columns'
import { fileOf, type Kept } from './writing'

const say = Object.assign((key: string) => key, {
  has: (key: string) => key === 'people.status.in_custody',
}) as Say

const row = { id: 'an id', status: 'in_custody', born: '1961~', region: null, visibility: 'open' }
const kept = (...names: string[]): Kept => ({
  ...{ list: 'people', countedBy: null, day: '2026-03-01', query: { text: 'A' } },
  parts: async function* () {
    for (const name of names) yield await Promise.resolve([{ ...row, name }])
  },
})

const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.invalid","y")']

it('writes no cell into a CSV that a spreadsheet takes for a formula', async () => {
  const written = await new Response(await fileOf('csv', kept(...DANGEROUS), say)).arrayBuffer()
  const text = Buffer.from(written).toString()
  expect(text.startsWith('\uFEFF"export.column.id","export.column.name",')).toBe(true)
  expect(text).toContain('people.status.in_custody')
  const cells = text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split('","')[1])
  expect(cells).toHaveLength(DANGEROUS.length)
  for (const cell of cells) expect(cell).toMatch(/^\s*'/)
})

it('keeps a cell of a CSV on its line, whatever another program takes for its end', async () => {
  const text = await new Response(
    await fileOf('csv', kept('A\r\n=2+2', 'X;=HYPERLINK(A1)', 'Y; +1', 'Z\t@SUM(A1)'), say),
  ).text()
  expect(text.trimEnd().split('\r\n')).toHaveLength(5)
  for (const cell of ['A =2+2', "X;'=HYPERLINK(A1)", "Y;' +1", "Z\t'@SUM(A1)"])
    expect(text).toContain(`"${cell}"`)
})

it('writes texts into a workbook, whatever they begin with', async () => {
  const bytes = await new Response(await fileOf('xlsx', kept(...DANGEROUS.slice(0, 4)), say)).arrayBuffer()
  const rows = await readSheet(Buffer.from(bytes))
  expect(rows.slice(1).map(([, name]) => name)).toEqual(DANGEROUS.slice(0, 4))
})

it('writes JSON that is whole, with no rows too', async () => {
  const read = async (of: Kept) =>
    JSON.parse(await new Response(await fileOf('json', of, say)).text()) as unknown
  expect(await read(kept('One', 'Two'))).toEqual({
    ...{ list: 'people', countedBy: null, asOf: '2026-03-01', filter: { text: 'A' } },
    rows: [
      { ...row, name: 'One' },
      { ...row, name: 'Two' },
    ],
  })
  expect(await read(kept())).toMatchObject({ rows: [] })
})

it('breaks off where a part does not open, instead of ending early', async () => {
  const broken: Kept = {
    ...kept(),
    parts: async function* () {
      yield await Promise.resolve([{ ...row, name: 'One' }])
      throw new Error('A part does not open.')
    },
  }
  await expect(new Response(await fileOf('json', broken, say)).text()).rejects.toThrow()
})
