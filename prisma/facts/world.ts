import { makeActor, organisationId, termId } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { Actor } from '@/lib/core/actor'
import { loadReferenceData } from '@/lib/reference/commands'

/** Those who enter the statements and read them back, and what earlier rows leave for later ones. */
export type World = {
  coordinator: Actor
  lawyer: Actor
  volunteer: Actor
  analyst: Actor
  /** Ids of records by a name that the rows agree on. */
  kept: Map<string, string>
}

/** One statement of the sources: `check` enters it through commands and reads it back through queries. */
export type Row = { row: number; says: string; check: (world: World) => Promise<void> }

export async function makeWorld(): Promise<World> {
  await loadReferenceData()
  const [coordinator, lawyer, volunteer, analyst] = [
    await makeActor('coordinator'),
    await makeActor('lawyer'),
    await makeActor('volunteer'),
    await makeActor('analyst'),
  ]
  return { coordinator, lawyer, volunteer, analyst, kept: new Map() }
}

export function recall({ kept }: World, name: string): string {
  const id = kept.get(name)
  if (!id) throw new Error(`An earlier row should have left "${name}".`)
  return id
}

/** A date as a form posts it. */
export const on = (year: number, month?: number, day?: number) => ({
  year: String(year),
  ...(month && { month: String(month) }),
  ...(day && { day: String(day) }),
})

export const about = (year: number) => ({ year: String(year), estimated: 'on' })

export async function measureId(key: string): Promise<string> {
  return (await db.measure.findUniqueOrThrow({ where: { key } })).id
}

export async function articleId(article: string, part: string): Promise<string> {
  const where = { code_article_part: { code: 'RU-CC', article, part } }
  return (await db.article.findUniqueOrThrow({ where })).id
}

export { organisationId, termId }
