import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from './db'

/**
 * Inserts rows of one table with one short statement, however many. `createMany` works out a statement as long as its rows
 * anew each time, which takes longer than PostgreSQL does. Columns that no row names get what the database puts there; ids are to be given.
 */
export async function insertRows(tx: Tx, table: Prisma.ModelName, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = Prisma.raw([...names].map((name) => `"${name}"`).join(', '))
  const [into, kind] = [Prisma.raw(`"${table}"`), Prisma.raw(`NULL::"${table}"`)]
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(${kind}, ${JSON.stringify(rows, asText)}::jsonb)`
}

/** As PostgreSQL reads it: bytes in hex, and no half of a letter. */
function asText(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return typeof value === 'string' ? value.toWellFormed() : value
}
