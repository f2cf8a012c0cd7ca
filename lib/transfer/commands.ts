import 'server-only'
import { randomUUID } from 'node:crypto'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { ask } from '@/lib/core/jobs'
import { log } from '@/lib/core/log'
import { isOutOfReach } from '@/lib/core/reach'
import { withSystem } from '@/lib/core/system'
import { currentKey } from '@/lib/keys/grants'
import type { ValueKey } from '@/lib/sealing/value'
import type { ImportState } from '@/prisma/generated/enums'
import {
  beginList,
  beginUndoing,
  beginWriting,
  beginWritingList,
  correctRow,
  decideRow,
  insertBatch,
  removeBatch,
  setColumns,
  takeOutList,
} from './batch'
import { subjectOf } from './key'
import { giveUp, runImport } from './job'
import { receiveTable } from './reading'
import { columnsOf, reportRows, type Column, type Reported } from './report'
import type { Table } from './table'

const PERMISSION = ['imports.use'] as const
/** As long as it takes to insert the longest list there may be. */
const INSERTING = { timeout: 120_000 }

/** From a posted form with a file in it. @throws RuleError */
export async function addImport(actor: Actor, request: Request): Promise<{ id: string }> {
  authorize(actor, ...PERMISSION)
  const received = await receiveTable(request, () => undefined)
  const id = randomUUID()
  await withActor(
    actor,
    async (tx) => insertBatch(tx, actor, id, received, await currentKey(tx, actor, subjectOf(id))),
    INSERTING,
  )
  return { id }
}

export const setImportColumns = allowed([...PERMISSION], setColumns)
export const correctImportRow = allowed([...PERMISSION], correctRow)
export const decideImportRow = allowed([...PERMISSION], decideRow)
export const writeImport = allowed([...PERMISSION], beginWriting)
export const undoImport = allowedRecently([...PERMISSION], beginUndoing)
export const removeImport = allowedRecently([...PERMISSION], removeBatch)

type ListInput = {
  title: string
  /** Is asked once: a long list is let go as soon as it is kept. */
  table: () => Promise<Table>
  profile?: string
  isDry: boolean
  /** Is told what the columns are, then of each row, in their order. */
  tell: { columns: (columns: Column[]) => void; row: (row: Reported) => void }
}

/**
 * For the command line: a list from the file to the records, by a profile or by its headers; who may be somebody known is left
 * out. A dry run leaves nothing behind, also when it comes to no end. @throws RuleError for an unknown profile, or columns without a name
 */
export async function importList({ isDry, tell, ...list }: ListInput): Promise<void> {
  const id = randomUUID()
  const key = await keepList(id, list)
  try {
    await runImport(id, null, key)
    if (!isDry) {
      await withSystem((tx) => beginWritingList(tx, id, key))
      await runImport(id, null, key)
    }
    await report(id, key, tell)
  } catch (error) {
    await giveUp(id, 'transfer.errors.failed')
    throw error
  } finally {
    if (isDry) await withSystem((tx) => takeOutList(tx, id), INSERTING)
  }
}

async function report(id: string, key: ValueKey, tell: ListInput['tell']): Promise<void> {
  const batch = await withSystem((tx) => tx.importBatch.findUniqueOrThrow({ where: { id } }))
  tell.columns(columnsOf(batch, key))
  for (let after = 0; ;) {
    const rows = await withSystem((tx) => reportRows(tx, batch, key, after))
    for (const row of rows) tell.row(row)
    const last = rows.at(-1)
    if (!last) break
    after = last.row
  }
}

async function keepList(
  id: string,
  { table: read, ...list }: Pick<ListInput, 'title' | 'table' | 'profile'>,
) {
  const table = await read()
  return withSystem((tx) => beginList(tx, id, { ...list, table }), INSERTING)
}

/** For the system, at start and every hour: what the state of a list says is to be done is asked for again, should the queue have forgotten. */
export async function resumeImports(): Promise<void> {
  const busy: ImportState[] = ['checking', 'writing', 'undoing']
  await withSystem(async (tx) => {
    const batches = await tx.importBatch.findMany({
      where: { state: { in: busy }, jobKey: { not: null } },
      select: { id: true, byId: true },
    })
    for (const { id, byId } of batches) await ask(tx, 'import', id, { batchId: id, by: byId })
  })
}

/** For the system: what the queue asks for. Tried again where the database was out of reach; any other failure is told to whoever asked. */
export async function workOnImport({ batchId, by }: { batchId: string; by: string | null }): Promise<void> {
  try {
    await runImport(batchId, by)
  } catch (error) {
    if (isOutOfReach(error)) throw error
    const { code = 'unknown' } = error as { code?: string }
    log.error({ code, batchId }, 'transfer: a job came to no end')
    await giveUp(batchId, 'transfer.errors.failed')
  }
}
