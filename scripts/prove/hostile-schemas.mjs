import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { fieldName, formObject, formValues } from '../../lib/core/form.ts'
import { afterKey, decodeKey, toInstant } from '../../lib/core/paging.ts'
import { hostileName, hostileText, hostileValue, sample } from './hostile.mjs'

// Gives what is hostile to every schema and to what reads forms and addresses: { found, of, problems }. None may throw, and none
// may take long; the number of inputs and the seed are its arguments.

const SLOW_MS = 500
const [count, seed] = process.argv.slice(2).map(Number)

const modules = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[\w-]+\/[\w-]*schema\.ts$/.test(file))
  .map((file) => path.join('lib', file))
const schemas = []
for (const file of modules)
  for (const [name, schema] of Object.entries(await import(pathToFileURL(file).href)))
    if (typeof schema?.safeParse === 'function') schemas.push({ name: `${file} ${name}`, schema })

/** The names that a schema knows, with those of its rows and parts. */
function namesOf(schema, depth = 0) {
  const { def, shape } = schema
  const inner = [def?.in, def?.innerType, def?.element, def?.left, def?.right, ...(def?.options ?? [])]
  const parts = inner.filter((one) => one?.def && depth < 6).flatMap((one) => namesOf(one, depth + 1))
  return [...new Set([...Object.keys(shape ?? {}), ...parts])]
}

/** Objects with the names that the schema knows, so that more than the first check is reached. */
function inputsOf(schema) {
  const names = namesOf(schema)
  if (names.length === 0) return hostileValue
  const known = fc.dictionary(fc.constantFrom(...names), hostileValue, { maxKeys: names.length })
  const typed = fc.dictionary(fc.oneof(fc.constantFrom(...names), hostileName), hostileText).map(formObject)
  return fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 3, arbitrary: typed },
    { weight: 1, arbitrary: hostileValue },
  )
}

function formOf(pairs) {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

const pairs = fc.array(fc.tuple(hostileName, hostileText), { maxLength: 12 })
const readers = [
  { name: 'formValues', inputs: pairs, read: (input) => formObject(formValues(formOf(input))) },
  {
    name: 'fieldName',
    inputs: pairs,
    read: (input) => fieldName(formValues(formOf(input)), ['victims', 0, 'name']),
  },
  {
    name: 'decodeKey',
    inputs: fc.tuple(hostileText, hostileValue),
    read: ([text, value]) => {
      const json = JSON.stringify([value, '00000000-0000-0000-0000-000000000000'], (_, one) =>
        typeof one === 'bigint' ? '' : one,
      )
      decodeKey(text)
      afterKey('createdAt', decodeKey(Buffer.from(json).toString('base64url')), toInstant)
    },
  },
]
const subjects = [
  ...schemas.map(({ name, schema }) => ({
    name,
    inputs: inputsOf(schema),
    read: (input) => schema.safeParse(input),
  })),
  ...readers,
]

const problems = []
const each = Math.ceil(count / subjects.length)
for (const [at, { name, inputs, read }] of subjects.entries())
  for (const input of sample(inputs, each, seed + at)) {
    const start = performance.now()
    try {
      read(input)
    } catch (error) {
      problems.push(`${name}: ${error} of ${fc.stringify(input).slice(0, 300)}`)
    }
    if (performance.now() - start > SLOW_MS)
      problems.push(`${name}: slow with ${fc.stringify(input).slice(0, 300)}`)
  }
process.stdout.write(
  JSON.stringify({
    found: problems.length,
    of: each * subjects.length,
    subjects: subjects.length,
    problems: problems.slice(0, 50),
  }),
)
