import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/core/actor'
import { isoDate, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { compareNames } from '@/lib/names/compare'
import { findNamed, type FoundPerson } from '@/lib/people/found'
import { birthsOf, mayBeSame } from '@/lib/people/rules'
import { linesOf, type Likely, type Question } from './rules'
import type { Draft, TypedRow } from './schema'

const OFFERED = 5

type Line = { row: string; name: string; born: ImpreciseDate | null }

/** For each line that may mean somebody on record, or of a line above: who that is. */
export async function questionsOf(tx: Tx, actor: Actor, draft: Draft): Promise<Question[]> {
  const lines = linesOf(draft).flatMap(([row, { name, year }]): Line[] =>
    name ? [{ row, name, born: bornIn(year) }] : [],
  )
  const found = new Map<string, FoundPerson[]>()
  for (const { row, name, born } of lines) {
    const people = await findNamed(tx, actor, name, OFFERED)
    found.set(
      row,
      people.filter((one) => one.visibility !== 'declined' && mayBeSame(one, born)),
    )
  }
  const held = await heldOf(tx, [...found.values()].flat())
  return lines.flatMap((line, at) => {
    const people = (found.get(line.row) ?? []).map((one) => likelyOf(one, held))
    const above = lines.slice(0, at).filter((other) => areLike(line, other))
    if (people.length + above.length === 0) return []
    const asked = sumOf([line.name, line.born, people.map(({ id }) => id), above])
    const { row, name } = line
    return [{ row, name, asked, people, lines: above.map((one) => ({ row: one.row, name: one.name })) }]
  })
}

const bornIn = (year: TypedRow['year']): ImpreciseDate | null =>
  year && /^\d{4}$/.test(year) ? { date: `${year}-01-01`, precision: 'year' } : null

function areLike(one: Line, other: Line): boolean {
  const { grade } = compareNames(one.name, other.name)
  return grade === 'same-name' || (grade === 'likely' && birthsOf(one.born, other.born) !== 'apart')
}

const likelyOf = ({ id, name, bornOn, region, spelling }: FoundPerson, held: Set<string>): Likely => ({
  ...{ id, name, region, isHeld: held.has(id) },
  born: bornOn && isoDate(bornOn).slice(0, 4),
  spelling: spelling === name ? null : spelling,
})

async function heldOf(tx: Tx, people: { id: string }[]): Promise<Set<string>> {
  const open = await tx.custodyPeriod.findMany({
    where: { personId: { in: people.map(({ id }) => id) }, toOn: null },
    select: { personId: true },
  })
  return new Set(open.map(({ personId }) => personId))
}

const sumOf = (said: unknown) =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)
