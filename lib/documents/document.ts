import 'server-only'
import { randomUUID } from 'node:crypto'
import { can } from '@/lib/access/permissions'
import { writableDocuments } from '@/lib/access/scope'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { toFormValues } from '@/lib/core/form'
import { UNOPENED } from '@/lib/core/names'
import { settleKeys } from '@/lib/keys/grants'
import { sealer } from '@/lib/keys/sealed'
import type { Document } from '@/prisma/generated/client'
import { columnOf, kindOf, recordOf, requireWritable } from './reach'
import { keyOf, openFileKey, openTitles } from './sealed'
import { marksOf, titleFrom } from './rules'
import type { DocumentInput, NewDocumentInput } from './schema'
import type { Received } from './upload'

type Saved = { id: string }

export async function insertDocument(
  tx: Tx,
  actor: Actor,
  {
    id,
    input,
    received,
  }: { id: string; input: NewDocumentInput; received: Pick<Received, 'type' | 'name' | 'files'> },
): Promise<Saved> {
  const { of, record: recordId, kind, mark } = input
  await requireWritable(tx, actor, input)
  await requireRoom(tx, received)
  const row = { id, mark, caseId: of === 'case' ? recordId : null }
  const seal = await sealer(tx, actor, keyOf(row), 'Document', id)
  await tx.document.create({
    data: {
      ...{ id, kind, mark, type: received.type, addedById: actor.userId, [columnOf[of]]: recordId },
      title: seal('title', input.title ?? titleFrom(received.name)),
    },
    select: { id: true },
  })
  for (const { part, name, bytes, identity } of received.files) {
    const file = randomUUID()
    const sealKey = await sealer(tx, actor, keyOf(row), 'DocumentFile', file)
    await tx.documentFile.create({
      data: { id: file, documentId: id, part, name, bytes, key: sealKey('key', identity) },
    })
  }
  await settleKeys(tx, actor, [keyOf(row)])
  await record(tx, actor, 'document.added', { type: 'document', id })
  return { id }
}

/** What it is called, what it is and who sees it. Under another mark it has another key. */
export async function updateDocument(tx: Tx, actor: Actor, input: DocumentInput): Promise<Saved> {
  const { id, version, kind, mark, title } = input
  const before = await requireDocument(tx, actor, id)
  const { of, record: recordId } = recordOf(before)
  if (!marksOf(of, can(actor, 'privileged-notes.read')).includes(mark)) throw new ForbiddenError()
  if (mark === 'privileged') await requireWritable(tx, actor, { of, record: recordId, mark })
  const saved = await tx.document.updateMany({
    where: { id, version },
    data: { kind, mark, version: { increment: 1 } },
  })
  if (saved.count === 0) {
    const [current] = await openTitles(tx, actor, await tx.document.findMany({ where: { id } }))
    await refuseStale(tx, actor, id, current ? documentForm(current) : null)
  }
  // Who may read it under the new mark is settled first, so that what is written now is for them alone.
  const after = { ...before, mark }
  await settleKeys(tx, actor, [keyOf(after)])
  const seal = await sealer(tx, actor, keyOf(after), 'Document', id)
  await tx.document.update({ where: { id }, data: { title: seal('title', title) } })
  if ((mark === 'privileged') !== (before.mark === 'privileged')) {
    await sealFilesAgain(tx, actor, after)
    if (mark === 'privileged') await tx.sealKey.deleteMany({ where: { kind: 'document', subjectId: id } })
  }
  await settleKeys(tx, actor, [keyOf(after)])
  await record(tx, actor, 'document.changed', { type: 'document', id })
  return { id }
}

/** The files are taken away by whoever calls this, once the row is gone for good. @returns their names. */
export async function takeOutDocument(
  tx: Tx,
  actor: Actor,
  { id, reason }: RemovalInput,
): Promise<{ of: string; record: string; files: { name: string }[] }> {
  const before = await requireDocument(tx, actor, id)
  const files = await tx.documentFile.findMany({ where: { documentId: id }, select: { name: true } })
  const subject = recordOf(before)
  await tx.document.delete({ where: { id } })
  await tx.sealKey.deleteMany({ where: { kind: 'document', subjectId: id } })
  await record(
    tx,
    actor,
    'document.removed',
    { type: subject.of, id: subject.record },
    { document: id, reason },
  )
  return { ...subject, files }
}

export const documentForm = ({
  id,
  version,
  kind,
  mark,
  title,
}: Omit<Document, 'title'> & { title: string }) => toFormValues({ id, version, kind, mark, title })

async function requireDocument(tx: Tx, actor: Actor, id: string): Promise<Document> {
  const of = await kindOf(tx, id)
  const found =
    of && (await tx.document.findFirst({ where: { AND: [{ id }, writableDocuments(actor, of)] } }))
  if (!found) throw new ForbiddenError()
  return found
}

async function sealFilesAgain(tx: Tx, actor: Actor, document: Document): Promise<void> {
  for (const file of await tx.documentFile.findMany({ where: { documentId: document.id } })) {
    const opened = await openFileKey(tx, actor, file)
    if (!opened || opened.key === UNOPENED) throw new RuleError('keys.errors.not-given')
    const seal = await sealer(tx, actor, keyOf(document), 'DocumentFile', file.id)
    await tx.documentFile.update({ where: { id: file.id }, data: { key: seal('key', opened.key) } })
  }
}

async function requireRoom(tx: Tx, { files }: Pick<Received, 'files'>): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('documents'))::text`
  const [kept] = await tx.$queryRaw<{ bytes: bigint }[]>`SELECT app_kept_bytes() AS bytes`
  const added = files.reduce((sum, { bytes }) => sum + bytes, 0)
  if (Number(kept?.bytes ?? 0) + added > env.documentLimits.all)
    throw new RuleError('documents.errors.full', 'file')
}
