import { expect, it } from 'vitest'
import { getExport } from '@/lib/export/queries'
import { getIntake } from '@/lib/intake/queries'
import { getImport, getImportRow } from '@/lib/transfer/queries'
import { canaries, writeEverything } from '@/prisma/canaries'
import { auditOf } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { readNotes } from '@/lib/cases/queries'
import { UNOPENED } from '@/lib/core/names'
import type { Actor } from '@/lib/core/actor'
import { listDocuments, readDocument } from '@/lib/documents/queries'
import { getFamily, listFamilies, readContactData } from '@/lib/families/queries'
import { getIncident } from '@/lib/incidents/queries'
import { getNeed } from '@/lib/support/queries'

/** Every row of every table, as whoever seized the database reads it, with what bytes say as text and in base64. */
async function everything(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string; columns: string }[]>`
    SELECT table_name AS name, string_agg(quote_ident(column_name) || CASE data_type WHEN 'tsvector' THEN '::text' ELSE '' END, ', ') AS columns
    FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY 1`
  const rows = await Promise.all(
    tables.map(({ name, columns }) =>
      db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT ${columns} FROM "${name}"`),
    ),
  )
  return rows.flat().flatMap(Object.values).map(asText).join('\n')
}

function asText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  const text = typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
  return `${text}\n${Buffer.from(text, 'base64').toString('latin1')}`
}

it('leaves in the database nothing of what is sealed, and those who may read it still do', async () => {
  const { coordinator, lawyer, familyId, needId, caseId, incidentId, name, documents, ...lists } =
    await writeEverything()
  const seized = await everything()
  expect(canaries.length).toBe(25)
  for (const text of canaries) {
    expect(seized.includes(text), text).toBe(false)
    expect(seized.includes(Buffer.from(text).toString('hex')), text).toBe(false)
  }
  const read = JSON.stringify([
    await getFamily(coordinator, familyId),
    await readContactData(coordinator, familyId),
    await getNeed(coordinator, needId),
    await readNotes(lawyer, caseId),
    await getIncident(coordinator, incidentId),
    await listDocuments(lawyer, 'case', caseId),
    await Promise.all(documents.map((id) => contentOf(lawyer, id))),
    await getImport(coordinator, lists.importId),
    await getImportRow(coordinator, lists.importId, 2),
    await getIntake(coordinator, lists.intakeId),
    await getExport(coordinator, lists.exportId),
  ])
  const told = canaries.filter((text) => !/DisplayName|Invited/.test(text))
  expect(told.filter((text) => !read.includes(text))).toEqual([])
  const found = await listFamilies(coordinator, { text: name.toUpperCase() })
  expect(found.rows.map(({ id }) => id)).toEqual([familyId])
  expect((await auditOf('invitation.made', await latest('invitation.made')))?.detail).not.toBeNull()
})

async function contentOf(actor: Actor, id: string) {
  const found = await readDocument(actor, id, 'original')
  return found && new Response(found.content).text()
}

const latest = async (event: string) =>
  (await db.auditEvent.findFirstOrThrow({ where: { event }, orderBy: { id: 'desc' } })).subjectId

it('opens nothing that was moved to another row, column or table', async () => {
  const { coordinator, familyId } = await writeEverything()
  const other = await writeEverything()
  const [mine, theirs] = [
    await db.familyContact.findFirstOrThrow({ where: { familyId } }),
    await db.familyContact.findFirstOrThrow({ where: { familyId: other.familyId } }),
  ]
  const talk = await db.familyTalk.findFirstOrThrow({ where: { familyId } })
  const member = await db.familyMember.findFirstOrThrow({ where: { familyId } })
  const moved = [
    () => db.familyContact.update({ where: { id: mine.id }, data: { value: theirs.value } }),
    () => db.familyContact.update({ where: { id: mine.id }, data: { value: talk.note ?? mine.value } }),
    () =>
      db.familyMember.update({ where: { id: member.id }, data: { name: member.note, note: member.name } }),
  ]
  for (const move of moved) await move()
  const contacts = await readContactData(coordinator, familyId)
  expect(contacts?.contacts.map(({ value }) => value)).toEqual([UNOPENED])
  const family = await getFamily(coordinator, familyId)
  expect(family?.members.map((one) => [one.name, one.note])).toEqual([[UNOPENED, UNOPENED]])
})
