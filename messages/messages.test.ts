import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLocale, locales } from '@/lib/core/locale'
import { messagesModule } from '@/scripts/messages'
import { messages } from './all'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )

type Argument = { name: string; kind: string; cases: string[] }

/** The arguments of an ICU message, also those within the cases of a plural. */
function argumentsOf(message: string): Argument[] {
  const found: Argument[] = []
  for (let at = message.indexOf('{'); at !== -1; at = message.indexOf('{', at)) {
    const end = closing(message, at)
    const [, name = '', kind = 'plain', rest = ''] =
      /^\s*([\w-]+)\s*(?:,\s*(\w+)\s*,?([\s\S]*))?$/.exec(message.slice(at + 1, end)) ?? []
    if (!name) throw new Error(`not an argument: ${message}`)
    const cases = kind === 'plural' || kind === 'selectordinal' || kind === 'select' ? casesOf(rest) : []
    found.push({ name, kind, cases: cases.map(([label]) => label) })
    found.push(...cases.flatMap(([, text]) => argumentsOf(text)))
    at = end
  }
  return found
}

function casesOf(text: string): [string, string][] {
  const cases: [string, string][] = []
  for (let at = text.indexOf('{'), from = 0; at !== -1; at = text.indexOf('{', from)) {
    const end = closing(text, at)
    cases.push([text.slice(from, at).trim(), text.slice(at + 1, end)])
    from = end + 1
  }
  return cases
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at
  }
  throw new Error(`unclosed brace: ${text}`)
}

const signature = (message: string) =>
  [...new Set(argumentsOf(message).map(({ name, kind }) => `${name}:${kind}`))].sort()

const english = flat(messages[defaultLocale])

it('all.ts names every file (npm run messages writes it)', () => {
  expect(readFileSync('messages/all.ts', 'utf8')).toBe(messagesModule())
})

it('the reader of arguments understands plurals', () => {
  expect(signature('{n, plural, one {# day of {name}} other {# days}} on {date}')).toEqual([
    'date:plain',
    'n:plural',
    'name:plain',
  ])
})

describe.each(locales.map((locale) => [locale] as const))('%s', (locale) => {
  const own = new Map(flat(messages[locale]))

  it('has the same keys as English', () => {
    expect([...own.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  it('says something everywhere', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('takes the same arguments', () => {
    const differing = english.filter(
      ([key, text]) => signature(text).join() !== signature(own.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('has every plural form of the language', () => {
    const needed = {
      plural: new Intl.PluralRules(locale).resolvedOptions().pluralCategories,
      selectordinal: new Intl.PluralRules(locale, { type: 'ordinal' }).resolvedOptions().pluralCategories,
    }
    const lacking = [...own].filter(([, text]) =>
      argumentsOf(text).some(
        ({ kind, cases }) =>
          (kind === 'plural' || kind === 'selectordinal') &&
          needed[kind].some((form) => !cases.includes(form)),
      ),
    )
    expect(lacking.map(([key]) => key)).toEqual([])
  })

  it('quotes with typographic marks only, since a plain one is syntax', () => {
    expect([...own].filter(([, text]) => text.includes("'")).map(([key]) => key)).toEqual([])
  })
})
