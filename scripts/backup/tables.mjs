import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from, to } from 'pg-copy-streams'

const LINE = '\n'.charCodeAt(0)

/** Every table but that of the migrations: { name, columns, key }, both as SQL; generated columns are made anew. */
export async function listTables(client) {
  const { rows } = await client.query(`
    select c.relname as name,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    order by c.relname`)
  return rows
}

/** Passes a table's rows on, in the order of its key, piece by piece; returns { rows, sha256 }. */
export async function copyOut(client, { name, columns, key }, take = () => Promise.resolve()) {
  const sum = createHash('sha256')
  let rows = 0
  const source = `select ${columns} from ${client.escapeIdentifier(name)} ${key ? `order by ${key}` : ''}`
  const sink = new Writable({
    write(piece, _encoding, done) {
      sum.update(piece)
      for (const byte of piece) if (byte === LINE) rows += 1
      take(piece).then(() => done(), done)
    },
  })
  await pipeline(client.query(to(`copy (${source}) to stdout`)), sink)
  return { rows, sha256: sum.digest('hex') }
}

/** Where a table's rows are to be written: a stream to end. Constraints were met when they were read. */
export function copyIn(client, { name, columns }) {
  return client.query(from(`copy ${client.escapeIdentifier(name)} (${columns}) from stdin`))
}

export async function listSequences(client) {
  const { rows } = await client.query(
    "select sequencename as name, last_value as value from pg_sequences where schemaname = 'public' order by 1",
  )
  return rows
}
