import type { AlikeInWords } from './alike'
import { storable } from './text'

/** What a form posts: the names of fields, and what was typed in each. */
export type FormValues = Record<string, string | string[]>

/** What a list offers to choose from. */
export type Option = { value: string; label: string; hint?: string }

export type FormError = {
  field?: string
  message: string
  /** It fits any field, so that where it stands apart, the field is named. */
  isGeneral?: boolean
  /** Records that may be the one that is entered. */
  alike?: AlikeInWords[]
}

export type FormState = {
  /** `conflict`: somebody saved a newer version. `lost`: the answer never came. */
  status: 'new' | 'refused' | 'conflict' | 'lost'
  values: FormValues
  errors: FormError[]
  /** In a conflict: what is saved now, with its `version`. */
  current?: FormValues
  conflictBy?: string
}

const MAX_FIELDS = 2_000
const MAX_LENGTH = 1_000_000
const MAX_DEPTH = 6
const MAX_ROWS = 500
const NAME = /^[a-z][\w-]{0,99}(\.[\w-]{1,100})*(\[\])?$/i
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])

/** The text fields of a posted form. Names that no form of ours has are left out. */
export function formValues(form: FormData): FormValues {
  const values = new Map<string, string | string[]>()
  let length = 0
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !isFieldName(name)) continue
    length += value.length
    if (length > MAX_LENGTH || values.size >= MAX_FIELDS) throw new RangeError('The form is too large.')
    const before = values.get(name)
    if (name.endsWith('[]')) values.set(name, [before ?? [], value].flat())
    else values.set(name, value)
  }
  return Object.fromEntries(values)
}

/**
 * `detained.0.name` becomes `{ detained: [{ name }] }`, `violations[]` an array. Text is trimmed and what is empty left out;
 * rows with nothing in them are dropped, so that blank rows on the screen do no harm.
 */
export function formObject(from: FormValues | FormData): Record<string, unknown> {
  const root: Branch = new Map()
  for (const [name, value] of Object.entries(from instanceof FormData ? formValues(from) : from)) {
    if (!isFieldName(name)) continue
    const path = name.replace('[]', '').split('.')
    // A password is what was typed, blanks and all.
    const leaf = /password/i.test(name)
      ? value
      : Array.isArray(value)
        ? value.map(clean).filter((text) => text !== undefined)
        : clean(value)
    if (leaf !== undefined && leaf !== '' && (!Array.isArray(leaf) || leaf.length > 0))
      plant(root, path, leaf)
  }
  return (grow(root) ?? {}) as Record<string, unknown>
}

/** The field of the screen that a path in the object of `formObject` came from, counting the dropped rows. */
export function fieldName(values: FormValues, path: readonly PropertyKey[]): string | undefined {
  let name = ''
  path.forEach((part, at) => {
    if (typeof part !== 'number') name += (name && '.') + String(part)
    else if (at < path.length - 1) name += `.${filledRows(values, name)[part] ?? part}`
  })
  return name || undefined
}

/** The numbers of the rows `name.N.*` in which something was typed. */
export function filledRows(values: FormValues, name: string): number[] {
  const rows = new Set<number>()
  for (const [key, value] of Object.entries(values)) {
    const row = key.startsWith(`${name}.`) ? key.slice(name.length + 1).split('.')[0] : undefined
    if (row && /^\d+$/.test(row) && [value].flat().some((text) => text.trim())) rows.add(Number(row))
  }
  return [...rows].sort((a, b) => a - b)
}

/** A record as the values of its form: the other way round. `true` is a ticked box, a Date its calendar date. */
export function toFormValues(record: object): FormValues {
  const values: FormValues = {}
  const put = (name: string, value: unknown) => {
    if (value === null || value === undefined || value === false || value === '') return
    if (value === true) values[name] = 'on'
    else if (value instanceof Date) values[name] = value.toISOString().slice(0, 10)
    else if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
      values[`${name}[]`] = value.map(String)
    else if (typeof value === 'object' && isPlain(value)) putAll(name, value)
    else values[name] = `${value as string | number}`
  }
  const putAll = (prefix: string, part: object) => {
    for (const [key, value] of Object.entries(part)) put(prefix ? `${prefix}.${key}` : key, value)
  }
  putAll('', record)
  return values
}

/** What a field starts with in which a record is chosen by its name. */
export const kept = (chosen: { id: string; name: string } | null) =>
  chosen ? { keptId: chosen.id, name: chosen.name } : {}

/** Rows as the fields `name.0`, `name.1` of a form. */
export const numbered = <Row, Values extends object>(rows: Row[], values: (row: Row) => Values) =>
  Object.fromEntries(rows.map((row, at) => [at, values(row)]))

type Branch = Map<string, Branch | string | string[]>

function isFieldName(name: string): boolean {
  if (!NAME.test(name)) return false
  const path = name.replace('[]', '').split('.')
  return (
    path.length <= MAX_DEPTH &&
    !path.some((part) => FORBIDDEN.has(part) || (/^\d+$/.test(part) && Number(part) >= MAX_ROWS))
  )
}

function clean(text: string): string | undefined {
  return storable(text).replaceAll('\r\n', '\n').trim() || undefined
}

/** A leaf that stands where a branch is wanted gives way: no form of ours has both. */
function plant(branch: Branch, [head = '', ...rest]: string[], leaf: string | string[]) {
  if (rest.length === 0) {
    if (!branch.has(head)) branch.set(head, leaf)
    return
  }
  const next = branch.get(head)
  const child = next instanceof Map ? next : (new Map() as Branch)
  branch.set(head, child)
  plant(child, rest, leaf)
}

function grow(node: Branch | string | string[]): unknown {
  if (!(node instanceof Map)) return node
  const entries = [...node].map(([key, child]) => [key, grow(child)] as const)
  const isRows = entries.every(([key]) => /^\d+$/.test(key))
  if (isRows && entries.length > 0) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child)
  }
  return Object.fromEntries(entries)
}

/** Rows and parts go in by their own names; anything else (a decimal number of the database) by its text. */
function isPlain(value: object): boolean {
  return (
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype ||
    Object.getPrototypeOf(value) === null
  )
}
