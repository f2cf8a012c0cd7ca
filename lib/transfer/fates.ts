import type { Grade } from '@/lib/names/compare'
import { NameIndex } from './alike'
import type { ListRow } from './list'

/** Somebody of the same list whom a row may mean. */
export type Resembled = { row: number; name: string; grade: Grade; isOfOtherBirth: boolean }

/**
 * What becomes of a row: `empty`; `refused`, for want of a name; `repeated`, when another row has every cell alike; `ask`, when it
 * may be somebody of another row; `new`. `alike` are those it was compared with, also where it is taken for somebody else.
 */
export type Fate =
  | { fate: 'empty' }
  | { fate: 'refused'; why: 'no-name' | 'formula' }
  | { fate: 'repeated'; of: number }
  | { fate: 'ask' | 'new'; alike: Resembled[] }

/** The fate of every row, by the rows before it. */
export function fatesOf(rows: ListRow[]): Fate[] {
  const index = new NameIndex<{ row: number; name: string }>()
  const seen = new Map<string, number>()
  return rows.map(({ row, cells, read }) => {
    if (!read) return { fate: 'empty' }
    const { name } = read
    if (!name) {
      const isFormula = read.remarks.some(({ field, why }) => field === 'name' && why === 'formula')
      return { fate: 'refused', why: isFormula ? 'formula' : 'no-name' }
    }
    const content = JSON.stringify(cells.map((cell) => cell.trim()))
    const former = seen.get(content)
    if (former !== undefined) return { fate: 'repeated', of: former }
    seen.set(content, row)
    const names = [name, read.otherName].filter((one) => one !== null)
    const alike = index.find(names, read.born).map(({ item, births, match }) => ({
      ...item,
      grade: match.grade,
      isOfOtherBirth: births === 'apart',
    }))
    index.add({ item: { row, name }, names, born: read.born })
    return { fate: alike.some(({ isOfOtherBirth }) => !isOfOtherBirth) ? 'ask' : 'new', alike }
  })
}
