import { openText } from '@/lib/sealing/keyring'

/** What stands for a text that the reader has no key to; a form that sends it back is refused. */
export const UNOPENED = '▒▒▒▒▒'

type Keys = ReadonlyMap<string, Uint8Array>

/** Display names are sealed in their column; a client extended by this opens them with `keys` where they are read. */
export const readNamesWith = (keys: Keys) => ({
  result: { user: nameOf('User', keys), invitation: nameOf('Invitation', keys) },
})

const nameOf = (table: NamedTable, keys: Keys) => ({
  displayName: {
    needs: { id: true, displayName: true },
    compute: ({ id, displayName }: { id: string; displayName: string | null }) =>
      displayName === null ? null : (openText(keys, placeOfName(table, id), displayName) ?? UNOPENED),
  },
})

export type NamedTable = 'User' | 'Invitation'

/** Where a display name stands. */
export const placeOfName = (table: NamedTable, row: string) => ({ table, column: 'displayName', row })
