import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor, makePerson } from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'
import { formObject } from '@/lib/core/form'
import { afterKey, decodeKey, toInstant } from '@/lib/core/paging'

type Query = (...given: unknown[]) => Promise<unknown>

const modules = import.meta.glob<Record<string, unknown>>('/lib/*/queries.ts', { eager: true })
const lists = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter((entry): entry is [string, Query] => typeof entry[1] === 'function')
    // The page of the audit makes a number of what the address says.
    .filter(([name]) => /^(list|get)[A-Z]/.test(name) && name !== 'listAuditEvents')
    .map(([name, ask]) => ({ name: `${path} ${name}`, ask, ...parametersOf(ask) })),
)

function parametersOf(query: Query) {
  const [, second = '', third = ''] =
    /^[^(]*\(\s*\w+\s*,\s*([\w{]+)[^,)]*(?:,\s*(\w+))?/.exec(query.toString()) ?? []
  return { second, third }
}

const ID = '018f3c1e-7f60-7000-8000-000000000000'
const key = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
/** Keys that no page of ours made: whatever kind a list is sorted by, one of them is none of it. */
const keys = [
  ...['', '\0', 'a', '[', 'WyJhIl0', key(), key('a'), key(null), key(7, ID), key('a', 'b'), key({}, ID)],
  key(null, ID),
  key('', ID),
  key('a', ID),
  key('\0', ID),
  key('\ud800', ID),
  key(ID, ID),
  ...['2026-02-31', '-271821-04-20', '+275760-09-13', '0000-00-00', '9999-99-99', '1e9'].map((at) =>
    key(at, ID),
  ),
  key('-271821-04-20T00:00:00.000Z', ID),
  key('+275760-09-13T00:00:00.000Z', ID),
]
const texts = ['\0', 'a\0b', '\0 \0', '\ud800', '%', '\\', "'", '{"', '\u202e', 'x'.repeat(2_000)]

let actor: Actor
let personId: string

beforeAll(async () => {
  actor = await makeActor('coordinator', 'administrator', 'lawyer')
  personId = (await makePerson()).id
})

function attempts({
  name,
  second,
  third,
}: Pick<(typeof lists)[number], 'name' | 'second' | 'third'>): unknown[][] {
  if (second === 'filter' || second.startsWith('{'))
    return [
      ...keys.flatMap((after) => sortsOf(name).map((sort) => [{ after, sort }])),
      ...texts.map((text) => [{ text, region: text, country: text }]),
    ]
  if (second === 'text') return texts.map((text) => [text])
  if (third === 'after') return keys.map((after) => [personId, after])
  return []
}

const sortsOf = (name: string) =>
  name.includes('/hearings/')
    ? ['asc', 'desc']
    : name.includes('/families/')
      ? ['name', 'contact']
      : ['name', 'newest']

const asked = lists.filter((list) => attempts(list).length > 0)

describe('an address that somebody made up', () => {
  it('is asked of every list', () => {
    expect(asked.length).toBeGreaterThan(15)
  })

  it.each(asked)('is no fault of $name', { timeout: 120_000 }, async ({ ask, ...list }) => {
    const faults: string[] = []
    for (const given of attempts(list))
      await ask(actor, ...given).catch((error: unknown) => {
        if (!(error instanceof ForbiddenError))
          faults.push(`${JSON.stringify(given)}: ${String(error).slice(-200)}`)
      })
    expect(faults).toEqual([])
  })

  it('leaves nothing in a form that the database does not take', () => {
    expect(formObject({ name: 'a\0b', 'list[]': ['\0', 'c\ud800'] })).toEqual({
      name: 'ab',
      list: ['c\ufffd'],
    })
  })
})

it('passes over a key of no date, and one that is empty where nothing is', () => {
  for (const at of [null, 'never', '-271821-04-20T00:00:00.000Z'])
    expect(afterKey('createdAt', decodeKey(key(at, ID)), toInstant)).toEqual({})
})
