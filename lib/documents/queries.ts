import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { visibleDocuments, writableDocuments } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import type { FormValues } from '@/lib/core/form'
import { UNOPENED } from '@/lib/core/names'
import { afterKey, decodeKey, isUuid, pageOf, PAGE_SIZE, toInstant, type Page } from '@/lib/core/paging'
import type { Bytes } from '@/lib/sealing/stream'
import type { Prisma } from '@/prisma/generated/client'
import type { DocumentMark, FilePart } from '@/prisma/generated/enums'
import { documentForm } from './document'
import { pickUp } from './files'
import { columnOf, isWritable, kindOf, recordOf } from './reach'
import { headersOf, marksOf } from './rules'
import type { RecordKind } from './schema'
import { openFileKey, openTitles } from './sealed'

/** As many as the page of a record shows. */
export const SECTION_DOCUMENTS = 6

const select = {
  ...{ id: true, kind: true, mark: true, type: true, title: true, addedAt: true, addedById: true },
  ...{ personId: true, caseId: true, hearingId: true, familyId: true, deliveryId: true },
  addedBy: { select: { displayName: true } },
  files: { select: { part: true, bytes: true } },
} satisfies Prisma.DocumentSelect

type Found = Omit<Prisma.DocumentGetPayload<{ select: typeof select }>, 'title'> & { title: string }
export type DocumentRow = ReturnType<ReturnType<typeof toRow>>

/** Of one record, the newest first, and whether the actor adds to them. Empty where the record is not theirs to see. */
export async function listDocuments(
  actor: Actor,
  of: RecordKind,
  recordId: string,
  { after, take = PAGE_SIZE }: { after?: string; take?: number } = {},
): Promise<Page<DocumentRow> & { canAdd: boolean }> {
  authorize(actor, 'documents.read')
  if (!isUuid(recordId)) return { rows: [], nextKey: null, canAdd: false }
  return withActor(actor, async (tx) => {
    const found = await tx.document.findMany({
      where: {
        AND: [
          { [columnOf[of]]: recordId },
          visibleDocuments(actor, of),
          afterKey('addedAt', decodeKey(after), toInstant, 'desc'),
        ],
      },
      orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
      take: take + 1,
      select,
    })
    const page = pageOf(await openTitles(tx, actor, found), ({ addedAt }) => addedAt.toISOString(), take)
    const canAdd = await isWritable(tx, actor, of, recordId)
    return { ...page, rows: page.rows.map(toRow(actor)), canAdd }
  })
}

export async function getDocument(actor: Actor, id: string) {
  authorize(actor, 'documents.read')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const of = await kindOf(tx, id)
    if (!of) return null
    const found = await tx.document.findMany({
      where: { AND: [{ id }, visibleDocuments(actor, of)] },
      select,
    })
    const [document] = await openTitles(tx, actor, found)
    if (!document) return null
    const count = (scope: Prisma.DocumentWhereInput) => tx.document.count({ where: { AND: [{ id }, scope] } })
    const canChange = (await count(writableDocuments(actor, of))) > 0
    const row = toRow(actor)(document)
    // As it came, a file tells of its maker: for those who work on the record.
    const hasOriginal = row.hasOriginal && (await count(visibleDocuments(actor, of, true))) > 0
    return { ...row, ...recordOf(document), hasOriginal, canChange }
  })
}

/** A document in the shape of its form, with the marks it can have; null for those who may not change it. */
export async function getDocumentForm(
  actor: Actor,
  id: string,
): Promise<{ values: FormValues; marks: DocumentMark[] } | null> {
  authorize(actor, 'documents.add')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const of = await kindOf(tx, id)
    if (!of) return null
    const found = await tx.document.findMany({ where: { AND: [{ id }, writableDocuments(actor, of)] } })
    const [document] = await openTitles(tx, actor, found)
    if (!document) return null
    const marks = marksOf(of, can(actor, 'privileged-notes.read'))
    return { values: documentForm(document), marks }
  })
}

/** The marks a new document of this record can have; null for those who may not add one. */
export async function getNewDocument(
  actor: Actor,
  of: RecordKind,
  recordId: string,
): Promise<{ marks: DocumentMark[] } | null> {
  authorize(actor, 'documents.add')
  const canAdd = isUuid(recordId) && (await withActor(actor, (tx) => isWritable(tx, actor, of, recordId)))
  return canAdd ? { marks: marksOf(of, can(actor, 'privileged-notes.read')) } : null
}

/**
 * What is in a file, as it is sent to a browser. Reading what is told of a family, or between lawyers, is recorded.
 * Null where there is none, or its key was not given to the actor. @throws UnconfirmedError for what is between lawyers, and
 * for a file as it came.
 */
export async function readDocument(
  actor: Actor,
  id: string,
  part: FilePart,
): Promise<{ content: Bytes; headers: HeadersInit } | null> {
  authorize(actor, 'documents.read')
  if (!isUuid(id)) return null
  const found = await withActor(actor, async (tx) => {
    const of = await kindOf(tx, id)
    if (!of) return null
    const file = await tx.documentFile.findFirst({
      where: { documentId: id, part, document: visibleDocuments(actor, of, part === 'original') },
      include: { document: true },
    })
    const opened = await openFileKey(tx, actor, file)
    if (!opened || opened.key === UNOPENED) return null
    const { document } = opened
    if (document.mark === 'privileged' || part === 'original') requireRecent(actor)
    const isTold =
      document.mark === 'privileged' || of === 'family' || of === 'delivery' || part === 'original'
    if (isTold) await record(tx, actor, 'document.read', { type: 'document', id }, { part })
    const [titled] = await openTitles(tx, actor, [document])
    const { type } = document
    return { ...opened, headers: headersOf({ type, part, title: titled?.title ?? '', bytes: opened.bytes }) }
  })
  const content = found && (await pickUp({ name: found.name, identity: found.key }))
  return content && { content, headers: found.headers }
}

/** Who added it is for those to know who give the work out, and for whoever did. */
const toRow =
  (actor: Actor) =>
  ({ files, addedBy, addedById, ...document }: Found) => ({
    ...document,
    bytes: files.find(({ part }) => part === 'clean')?.bytes ?? 0,
    hasThumbnail: files.some(({ part }) => part === 'thumbnail'),
    hasOriginal: files.some(({ part }) => part === 'original'),
    addedBy: can(actor, 'work.assign') || addedById === actor.userId ? addedBy.displayName : null,
  })
