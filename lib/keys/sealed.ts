import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { UNOPENED } from '@/lib/core/names'
import { keyIdOf, openValue, sealValue, type Place } from '@/lib/sealing/value'
import { currentKey, openKeys } from './grants'
import type { Subject } from './holders'

type Sealed = Uint8Array | null
export type Open = (place: Place, value: Sealed) => string | null
export type Seal = <T extends string | null>(
  column: string,
  text: T,
) => T extends string ? Uint8Array<ArrayBuffer> : null

/** Opens sealed values of many rows with one query for their keys; a value without a key stays UNOPENED. */
export async function opener(tx: Tx, actor: Actor, values: Iterable<Sealed>): Promise<Open> {
  const ids = [...values].flatMap((value) => (value && keyIdOf(value)) ?? [])
  await openKeys(tx, actor, ids)
  return (place, value) => {
    if (!value) return null
    const key = actor.keys?.opened.get(keyIdOf(value) ?? '')
    return (key && openValue(key, place, value)) ?? UNOPENED
  }
}

type Opened<R, C extends keyof R> = Omit<R, C> & { [K in C]: null extends R[K] ? string | null : string }

/** Rows of one table with these sealed columns as texts. */
export async function openRows<R extends { id: string }, C extends string & keyof R>(
  tx: Tx,
  actor: Actor,
  table: string,
  columns: readonly C[],
  rows: readonly R[],
): Promise<Opened<R, C>[]> {
  const sealedIn = (row: R) => columns.map((column) => row[column] as Sealed)
  const open = await opener(tx, actor, rows.flatMap(sealedIn))
  const read = (row: R) =>
    columns.map((column) => [column, open({ table, column, row: row.id }, row[column] as Sealed)])
  return rows.map((row) => ({ ...row, ...Object.fromEntries(read(row)) }) as Opened<R, C>)
}

/** The same of one row; null stays null. */
export async function openRow<R extends { id: string }, C extends string & keyof R>(
  tx: Tx,
  actor: Actor,
  table: string,
  columns: readonly C[],
  row: R | null,
): Promise<Opened<R, C> | null> {
  const [opened] = await openRows(tx, actor, table, columns, row ? [row] : [])
  return opened ?? null
}

/** Seals the columns of one row with the current key of the record it belongs to; refuses an UNOPENED text. */
export async function sealer(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  table: string,
  row: string,
): Promise<Seal> {
  const key = await currentKey(tx, actor, subject)
  return ((column: string, text: string | null) => {
    if (text == null) return null
    if (text.includes(UNOPENED)) throw new RuleError('keys.errors.unopened', column)
    return new Uint8Array(sealValue(key, { table, column, row }, text))
  }) as Seal
}
