import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { UNOPENED } from '@/lib/core/names'
import { circleKey, openText, sealText } from '@/lib/sealing/keyring'
import { searchFilterSchema, type SearchFilter } from './schema'

/** What is looked for, and where; not the page of it. */
export type SavedFilter = Omit<SearchFilter, 'after' | 'search' | 'since'>

type Everybody = { id: string; identity: string }
type Told = { name: string; filter: SavedFilter }

const placeOf = (column: 'name' | 'filter', row: string) => ({ table: 'SavedSearch', column, row })

/** As it stands in its columns: everybody who works here may open it, and nobody at rest. */
export function sealSearch({ id, identity }: Everybody, row: string, { name, filter }: Told) {
  const key = circleKey(id, identity)
  return {
    name: sealText(key, placeOf('name', row), name),
    filter: sealText(key, placeOf('filter', row), JSON.stringify(filter)),
  }
}

/** Opens searches with the keys of everybody's circle; without them the name is unopened, and looks for nothing. */
export async function searchOpener({ keys }: Actor) {
  const opened = (await keys?.names()) ?? new Map<string, Uint8Array>()
  return (row: { id: string; name: string; filter: string }): Told => {
    const filter = openText(opened, placeOf('filter', row.id), row.filter)
    return {
      name: openText(opened, placeOf('name', row.id), row.name) ?? UNOPENED,
      filter: searchFilterSchema.parse(filter ? JSON.parse(filter) : {}),
    }
  }
}
