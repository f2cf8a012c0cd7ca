import { canaries, writeEverything } from '@/prisma/canaries'
import { learnDemoCast } from '@/prisma/demo-identities'
import { makeActor } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { readNotes } from '@/lib/cases/queries'
import type { Actor } from '@/lib/core/actor'
import { listDocuments, readDocument } from '@/lib/documents/queries'
import { getFamily, readContactData } from '@/lib/families/queries'
import { getIncident } from '@/lib/incidents/queries'
import { openKeys } from '@/lib/keys/grants'
import { keyIdOf } from '@/lib/sealing/value'
import { takeExport } from '@/lib/export/commands'
import { getExport } from '@/lib/export/queries'
import { getIntake } from '@/lib/intake/queries'
import { getNeed } from '@/lib/support/queries'
import { getImport, getImportRow } from '@/lib/transfer/queries'
import { getOwnSettings, listInvitations } from '@/lib/users/queries'

// Moves sealed values to other rows, columns and tables, as somebody with the database could, and lets those read who may open
// both: { found, of, problems }, where every move of a value is one, and every text that is read in a wrong place is found.

type Cell = { table: string; column: string; id: string; isText: boolean; value: Buffer }

/** Everything in this database that stands under a key of it, but for the audit, whose chain tells of a move. */
async function sealedCells(): Promise<Cell[]> {
  const keys = new Set((await db.sealKey.findMany({ select: { id: true } })).map(({ id }) => id))
  const columns = await db.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type" FROM information_schema.columns c
    JOIN information_schema.columns i ON i.table_name = c.table_name AND i.table_schema = 'public' AND i.column_name = 'id'
    WHERE c.table_schema = 'public' AND c.data_type IN ('bytea', 'text') AND c.table_name NOT LIKE 'Audit%'`
  const cells: Cell[] = []
  for (const { table, column, type } of columns) {
    const rows = await db.$queryRawUnsafe<{ id: unknown; value: Uint8Array | string }[]>(
      `SELECT "id", "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
    )
    for (const { id, value } of rows) {
      const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.from(value)
      if (keys.has(keyIdOf(bytes) ?? ''))
        cells.push({ table, column, id: String(id), isText: type === 'text', value: bytes })
    }
  }
  return cells
}

const put = ({ table, column, id, isText }: Cell, value: Buffer) =>
  db.$executeRawUnsafe(
    `UPDATE "${table}" SET "${column}" = $1 WHERE "id"::text = $2`,
    isText ? value.toString('base64') : new Uint8Array(value),
    id,
  )

await learnDemoCast(process.env.VICDAN_DEMO_PASSWORD ?? '')
const before = new Set((await sealedCells()).map(({ table, column, id }) => `${table}.${column}.${id}`))
const written = [await writeEverything(), await writeEverything()]
const administrator = await makeActor('administrator')
const known = [...new Set(written.flatMap(({ coordinator, lawyer }) => [coordinator.userId, lawyer.userId]))]
const all = (await sealedCells()).filter(({ table, column, id }) => !before.has(`${table}.${column}.${id}`))
// Of users only those whose names are canaries: the others' are no text to look for.
const cells = all.filter(({ table, id }) => table !== 'User' || known.includes(id))

async function readEverything(): Promise<string> {
  const read: unknown[] = [await listInvitations(administrator)]
  for (const { coordinator, lawyer, familyId, needId, caseId, incidentId, documents, ...ids } of written)
    read.push(
      await getImport(coordinator, ids.importId),
      await getImportRow(coordinator, ids.importId, 2),
      await getIntake(coordinator, ids.intakeId),
      await getExport(coordinator, ids.exportId),
      await rowsOf(coordinator, ids.exportId),
      await getFamily(coordinator, familyId),
      await readContactData(coordinator, familyId),
      await getNeed(coordinator, needId),
      await readNotes(lawyer, caseId),
      await getIncident(coordinator, incidentId),
      await getOwnSettings(coordinator),
      await listDocuments(lawyer, 'case', caseId),
      await Promise.all(documents.map((id) => contentOf(lawyer, id))),
    )
  return JSON.stringify(read)
}

/** A part that does not open breaks off the file. */
async function rowsOf(actor: Actor, id: string) {
  const rows: object[] = []
  try {
    const taken = { id, format: 'json', isProtected: false }
    const { parts } = await takeExport({ ...actor, confirmedAt: new Date() }, taken)
    for await (const part of parts()) rows.push(...part)
  } catch {
    rows.push({})
  }
  return rows
}

async function contentOf(actor: Actor, id: string) {
  const found = await readDocument({ ...actor, confirmedAt: new Date() }, id, 'clean')
  return found && new Response(found.content).text()
}

const problems: string[] = []
const readable = await readEverything()
const unread = canaries.filter((text) => !readable.includes(text))
if (unread.length > 0) throw new Error(`Not read even where they belong: ${unread.join(', ')}.`)

let of = 0
// By one, by two and so on: in the end every value has stood in every place but its own; in a quick run in a third of them.
const step = process.argv.includes('--quick') ? 3 : 1
for (let by = 1; by < cells.length; by += step) {
  for (const [at, cell] of cells.entries()) await put(cell, (cells[(at + by) % cells.length] as Cell).value)
  // A value that opens where another kind of text is expected may be too much for whoever reads it.
  const read = await readEverything().catch((error: unknown) => {
    problems.push(`moved by ${by}: ${String(error)}`)
    return ''
  })
  for (const text of canaries.filter((one) => read.includes(one))) problems.push(`${text}, moved by ${by}`)
  of += cells.length
}
for (const cell of cells) await put(cell, cell.value)
if ((await readEverything()) !== readable) problems.push('what was put back is not read as before')

// And the grants of their keys, given in the database to somebody who was given nothing.
const planted = await makeActor('volunteer')
const held = await db.keyGrant.findMany({
  where: {
    key: { subjectId: { in: written.flatMap(({ familyId, needId, caseId }) => [familyId, needId, caseId]) } },
  },
})
for (const { keyId, sealed } of held) {
  const mine = await db.keyGrant.create({ data: { keyId, sealed, userId: planted.userId } })
  await openKeys(db, planted, [keyId])
  await db.keyGrant.delete({ where: { id: mine.id } })
  if (planted.keys?.opened.has(keyId)) problems.push(`the key ${keyId} by a moved grant`)
  of += 1
}
process.stdout.write(JSON.stringify({ found: problems.length, of, problems: problems.slice(0, 20) }))
await db.$disconnect()
process.exit(0)
