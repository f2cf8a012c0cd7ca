import { open, seal } from './box'

/** A key that seals values, and its id, which each value names. */
export type ValueKey = { id: string; key: Uint8Array }

/** Where a value stands: moved to another row, column or table it does not open. */
export type Place = { table: string; column: string; row: string }

const FORMAT = 1
const ID_BYTES = 16
const HEAD_BYTES = 1 + ID_BYTES

/** One byte of format, the id of the key, then the sealed text. */
export function sealValue({ id, key }: ValueKey, place: Place, text: string): Buffer {
  const head = Buffer.concat([Buffer.of(FORMAT), Buffer.from(id.replaceAll('-', ''), 'hex')])
  return Buffer.concat([head, seal(key, text, addressOf(place))])
}

/** Null when the value is not one of ours. */
export function keyIdOf(value: Uint8Array): string | null {
  if (value.length <= HEAD_BYTES || value[0] !== FORMAT) return null
  const hex = Buffer.from(value.subarray(1, HEAD_BYTES)).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export function openValue(key: Uint8Array, place: Place, value: Uint8Array): string | null {
  return open(key, value.subarray(HEAD_BYTES), addressOf(place))?.toString('utf8') ?? null
}

const addressOf = ({ table, column, row }: Place) => `${table}.${column}.${row}`
