import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { currentKey, openKeys } from '@/lib/keys/grants'
import { nameIndex, type Subject } from '@/lib/keys/holders'
import { openRows, sealer } from '@/lib/keys/sealed'
import { blindWords } from '@/lib/sealing/blind-index'
import type { Prisma } from '@/prisma/generated/client'

type Sealed = Uint8Array<ArrayBuffer> | null

export const contactsOf = (familyId: string): Subject => ({ kind: 'contacts', id: familyId })

/** Members with their names and notes as texts. */
export const openMembers = <R extends { id: string; name: Sealed; note: Sealed }>(
  tx: Tx,
  actor: Actor,
  rows: readonly R[],
) => openRows(tx, actor, 'FamilyMember', ['name', 'note'], rows)

export const openContacts = <R extends { id: string; value: Uint8Array<ArrayBuffer> }>(
  tx: Tx,
  actor: Actor,
  rows: readonly R[],
) => openRows(tx, actor, 'FamilyContact', ['value'], rows)

export const openTalks = <R extends { id: string; note: Sealed }>(tx: Tx, actor: Actor, rows: readonly R[]) =>
  openRows(tx, actor, 'FamilyTalk', ['note'], rows)

export async function sealContact(
  tx: Tx,
  actor: Actor,
  row: string,
  { familyId, value }: { familyId: string; value: string },
) {
  const seal = await sealer(tx, actor, contactsOf(familyId), 'FamilyContact', row)
  return seal('value', value)
}

type Told = { familyId: string; name: string | null; note: string | null }

/** The columns of a member as they are kept: sealed, and the words by which coordinators find the name. */
export async function memberColumns(tx: Tx, actor: Actor, row: string, { familyId, name, note }: Told) {
  const seal = await sealer(tx, actor, { kind: 'family', id: familyId }, 'FamilyMember', row)
  return {
    name: seal('name', name),
    note: seal('note', note),
    nameIndex: name === null ? [] : await blindName(tx, actor, name),
  }
}

async function blindName(tx: Tx, actor: Actor, name: string): Promise<string[]> {
  const { key } = await currentKey(tx, actor, nameIndex)
  return blindWords(key, name)
}

/**
 * For a word: where it is one of a member's name, under each index key that the actor holds; nobody but coordinators
 * holds one. Whole words only, because that is all the index knows.
 */
export async function memberFinder(tx: Tx, actor: Actor) {
  const found = await tx.sealKey.findMany({ where: { kind: 'index' }, select: { id: true } })
  await openKeys(
    tx,
    actor,
    found.map(({ id }) => id),
  )
  const keys = found.flatMap(({ id }) => actor.keys?.opened.get(id) ?? [])
  return (word: string): Prisma.FamilyMemberWhereInput[] =>
    keys
      .map((key) => blindWords(key, word))
      .filter((words) => words.length > 0)
      .map((words) => ({ nameIndex: { hasEvery: words } }))
}
