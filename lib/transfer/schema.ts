import * as z from 'zod'
import { chosenVisibilities } from '@/lib/access/schema'
import { choice, id, optionalText, version } from '@/lib/core/fields'
import { storable } from '@/lib/core/text'

/** What a column of somebody's list may hold; what is none of these is kept beside the record as it was written. */
export const columnFields = [
  'name',
  'otherName',
  'number',
  'sex',
  'born',
  'birthPlace',
  'region',
  'case',
  'articles',
  'category',
  'detained',
  'measure',
  'place',
  'sentence',
  'status',
  'released',
  'letters',
  'mayWrite',
  'children',
  'remarks',
] as const
export type ColumnField = (typeof columnFields)[number]

export const LARGEST_MB = 25
const MOST_COLUMNS = 200
export const LONGEST_CELL = 20_000

const column = z.enum(['', ...columnFields])

/** What stands in each column, in their order; a field stands in one of them, but the parts of a name in several. */
export const columnsSchema = z
  .object({
    id: id(),
    version: version(),
    columns: z
      .record(z.string().regex(/^c\d{1,3}$/), column, { error: 'form.choose' })
      .transform((by) => Array.from({ length: MOST_COLUMNS }, (_, at) => by[`c${at}`] ?? '')),
    visibility: choice(chosenVisibilities).default('open'),
    /** A name under which the columns are kept for the next list. */
    profile: optionalText(100),
  })
  .superRefine(({ columns }, context) => {
    const twice = columns.findIndex((field, at) => field && field !== 'name' && columns.indexOf(field) < at)
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        message: 'transfer.errors.column-twice',
        path: ['columns', `c${twice}`],
      })
    if (!columns.includes('name'))
      context.addIssue({ code: 'custom', message: 'transfer.errors.no-name-column', path: ['columns', 'c0'] })
  })
export type ColumnsInput = z.output<typeof columnsSchema>

/** The cells of a row, corrected. */
export const cellsSchema = z.object({
  id: id(),
  version: version(),
  cells: z
    .record(z.string().regex(/^c\d{1,3}$/), z.string().overwrite(storable).max(LONGEST_CELL, 'form.too-long'))
    .default({}),
})
export type CellsInput = z.output<typeof cellsSchema>

/** `who`: for somebody on record their id, for somebody of the same list "row:7"; or new, or skip. */
export const decisionSchema = z.object({
  id: id(),
  version: version(),
  who: z
    .string({ error: 'transfer.errors.who' })
    .regex(/^(new|skip|row:\d{1,7}|[0-9a-f-]{36})$/, 'transfer.errors.who'),
})
export type DecisionInput = z.output<typeof decisionSchema>

export const importSchema = z.object({ id: id(), version: version() })
export type ImportInput = z.output<typeof importSchema>

/** Of `RowFate`, and of what was to be decided what is. */
export const rowFates = ['new', 'known', 'ask', 'decided', 'repeated', 'refused', 'empty'] as const
export type ShownFate = (typeof rowFates)[number]

/** The address of the lists. */
export const importsFilterSchema = z.object({
  after: z.string().max(500).optional().catch(undefined),
  refused: z.string().max(100).optional().catch(undefined),
})

/** The address of the rows of a list; what makes no sense there is left out. */
export const rowsFilterSchema = z.object({
  fate: z.enum(rowFates).optional().catch(undefined),
  /** Only rows of which something stays as it was written. */
  kept: z.literal('on').optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(2_000_000_000).optional().catch(undefined),
})
