import { randomUUID } from 'node:crypto'
import { compareNames } from '@/lib/names/compare'
import { keysOf } from '@/lib/names/keys'
import { refreshNameKeys } from '@/lib/people/commands'
import { scriptOf } from '@/lib/people/rules'
import { db } from '@/prisma/owner-db'
import { poolOf } from './pool'

export type Group = { personId: string; stored: string; others: string[] }

export function groupsOf(text: string): Group[] {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  return [...Map.groupBy(lines, ([group]) => group).values()].map((rows) => {
    const [stored = '', ...others] = rows.map(([, spelling = '']) => spelling.trim())
    return { personId: randomUUID(), stored, others }
  })
}

const BATCH = 5_000

/**
 * Stores the groups and `total` others, without keys, and has them made as after an upgrade. A pooled person with the very
 * name of a group is left out: nobody could tell which of the two was meant.
 */
export async function storePeople(groups: Group[], total: number) {
  const next = poolOf(1)
  const isNamesake = namesakesOf(groups)
  const combinations = new Set<string>()
  const rows = groups.map(({ personId, stored }) => ({ personId, spellings: [stored] }))
  while (rows.length < total) {
    const { combination, spellings } = next()
    if (spellings.some(isNamesake)) continue
    combinations.add(combination)
    rows.push({ personId: randomUUID(), spellings })
  }
  for (let at = 0; at < rows.length; at += BATCH) await insert(rows.slice(at, at + BATCH))
  const start = performance.now()
  const names = await refreshNameKeys()
  const seconds = (performance.now() - start) / 1000
  await db.$executeRawUnsafe('VACUUM ANALYZE')
  return { combinations, seconds, names }
}

async function insert(rows: { personId: string; spellings: string[] }[]) {
  await db.person.createMany({ data: rows.map(({ personId: id }) => ({ id })) })
  await db.personName.createMany({
    data: rows.flatMap(({ personId, spellings }) =>
      spellings.map((text, index) => ({
        ...{ personId, text, script: scriptOf(text), isShown: index === 0, keysVersion: 0 },
        kind: index === 0 ? ('birth' as const) : ('alias' as const),
      })),
    ),
  })
}

function namesakesOf(groups: Group[]): (text: string) => boolean {
  const byKey = new Map<string, string[]>()
  for (const { stored } of groups)
    for (const key of exactKeys(stored)) byKey.set(key, [...(byKey.get(key) ?? []), stored])
  return (text) => {
    const near = new Set(exactKeys(text).flatMap((key) => byKey.get(key) ?? []))
    return [...near].some((stored) => {
      const { grade, reasons } = compareNames(text, stored)
      return (
        grade === 'same-name' || (grade === 'likely' && reasons.every((reason) => harmless.includes(reason)))
      )
    })
  }
}

const harmless = ['script', 'spelling', 'order', 'patronymic', 'given-name']
const exactKeys = (text: string) => keysOf(text).filter((key) => key.startsWith('.'))
