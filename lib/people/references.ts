import 'server-only'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { causeOf } from '@/lib/core/reach'

/** A column that names a row of another table, and the key of its own: as the database has them, so that none is forgotten. */
export type Reference = { table: string; column: string; key: string[] }

/** A row by its key, without the column that is moved. */
export type RowKey = Record<string, string | number>

/** Whose a row was: `moved` names it by its key, `removed` keeps it whole, because the other one has the same already. */
export type Step =
  | { kind: 'moved'; table: string; column: string; row: RowKey; from: string; to: string }
  | { kind: 'removed'; table: string; content: object }

/** Rows that go with the person: what is found about them is found anew, what was decided is decided again. */
const LEFT_OUT = ['Resemblance']

export async function referencesTo(tx: Tx, table: string): Promise<Reference[]> {
  const found = await tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS "table", a.attname::text AS "column",
      (SELECT array_agg(k.attname::text) FROM pg_index i JOIN pg_attribute k ON k.attrelid = i.indrelid AND k.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.conrelid AND i.indisprimary) AS "key"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = quote_ident(${table})::regclass AND array_length(c.conkey, 1) = 1
    ORDER BY 1, 2`
  return found
    .map(({ table: name, ...rest }) => ({ table: name.replaceAll('"', ''), ...rest }))
    .filter(({ table: name }) => !LEFT_OUT.includes(name))
}

type Row = { key: RowKey; content: Record<string, unknown> }

/** The rows that name `id` in this column, with their keys. */
export async function rowsOf(tx: Tx, { table, column, key }: Reference, id: string): Promise<Row[]> {
  const rows = await tx.$queryRawUnsafe<{ content: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS content FROM ${q(table)} t WHERE t.${q(column)} = $1::uuid ORDER BY ${key.map((one) => `t.${q(one)}`).join(', ')}`,
    id,
  )
  return rows.map(({ content }) => {
    const own = key.filter((one) => one !== column).map((one) => [one, content[one]])
    return { key: Object.fromEntries(own) as RowKey, content }
  })
}

/** Whether the row could be given to `to`: not where that one has the same already, or nothing may stand beside it. */
export async function give(
  tx: Tx,
  { table, column }: Pick<Reference, 'table' | 'column'>,
  row: RowKey,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  return isTaken(tx, () =>
    tx.$executeRawUnsafe(
      `UPDATE ${q(table)} SET ${q(column)} = $1::uuid WHERE ${q(column)} = $2::uuid ${matching(row)}`,
      to,
      from,
      JSON.stringify(row),
    ),
  )
}

/** @throws RuleError where something hangs on it that cannot go with it */
export async function takeOut(tx: Tx, { table, column }: Reference, row: RowKey, id: string): Promise<void> {
  const isGone = await isTaken(tx, () =>
    tx.$executeRawUnsafe(
      `DELETE FROM ${q(table)} WHERE ${q(column)} = $1::uuid ${matching(row, 2)}`,
      id,
      JSON.stringify(row),
    ),
  )
  if (!isGone) throw new RuleError('people.errors.not-mergeable')
}

/** A row as it was. @throws RuleError where what it stood on is gone, or its place is taken */
export async function putBack(tx: Tx, table: string, content: object): Promise<void> {
  const columns = await writableColumns(tx, table)
  const isBack = await isTaken(tx, () =>
    tx.$executeRawUnsafe(
      `INSERT INTO ${q(table)} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${q(table)}, $1::jsonb)`,
      JSON.stringify(content),
    ),
  )
  if (!isBack) throw new RuleError('people.errors.not-unmergeable')
}

/** Without those that the database works out itself. */
async function writableColumns(tx: Tx, table: string): Promise<string> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    SELECT a.attname::text AS name FROM pg_attribute a
    WHERE a.attrelid = quote_ident(${table})::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`
  return columns.map(({ name }) => q(name)).join(', ')
}

/** Columns of one row as they were. */
export async function putRight(tx: Tx, table: string, id: string, columns: object): Promise<void> {
  const names = Object.keys(columns)
  if (names.length === 0) return
  const list = names.map(q).join(', ')
  await tx.$executeRawUnsafe(
    `UPDATE ${q(table)} SET (${list}) = ROW(${names.map((name) => `r.${q(name)}`).join(', ')})
     FROM jsonb_populate_record(NULL::${q(table)}, $1::jsonb) r WHERE ${q(table)}."id" = $2::uuid`,
    JSON.stringify(columns),
    id,
  )
}

/** The rest of a key, handed over as JSON in parameter `at`. */
const matching = (row: RowKey, at = 3): string =>
  Object.keys(row)
    .map((name) => `AND ${q(name)}::text = ($${at}::jsonb)->>'${name}'`)
    .join(' ') || `AND ($${at}::jsonb) IS NOT NULL`

/** Names come from the catalogue of the database, never from a form. */
const q = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Of PostgreSQL: unique, exclusion, check, foreign key. */
const REFUSED = /^23(505|P01|514|503)/

/** A step that the database refuses does not end the transaction. */
async function isTaken(tx: Tx, work: () => Promise<number>): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT step`
  try {
    await work()
    await tx.$executeRaw`RELEASE SAVEPOINT step`
    return true
  } catch (error) {
    if (!(error instanceof Error) || !REFUSED.test(causeOf(error).originalCode ?? '')) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT step`
    return false
  }
}
