import 'server-only'
import { randomUUID } from 'node:crypto'
import { allowed, allowedRecently } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { ask } from '@/lib/core/jobs'
import { withSystem } from '@/lib/core/system'
import { currentKey } from '@/lib/keys/grants'
import type { ImportState } from '@/prisma/generated/enums'
import {
  beginUndoing,
  beginWriting,
  correctRow,
  decideRow,
  insertBatch,
  removeBatch,
  setColumns,
} from './batch'
import { subjectOf } from './key'
import { runImport } from './job'
import { receiveTable } from './reading'

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

/** For the system, at start: what the state of a list says is to be done is asked for again, should the queue have forgotten. */
export async function resumeImports(): Promise<void> {
  const busy: ImportState[] = ['checking', 'writing', 'undoing']
  await withSystem(async (tx) => {
    const batches = await tx.importBatch.findMany({
      where: { state: { in: busy }, byId: { not: null } },
      select: { id: true, byId: true },
    })
    for (const { id, byId } of batches) await ask(tx, 'import', id, { batchId: id, by: byId })
  })
}

/** For the system: what the queue asks for. */
export const workOnImport = ({ batchId, by }: { batchId: string; by: string | null }): Promise<void> =>
  runImport(batchId, by)
