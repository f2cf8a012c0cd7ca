import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { allowed } from '@/lib/access/allowed'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { writableDocuments } from '@/lib/access/scope'
import type { RemovalInput } from '@/lib/audit/schema'
import type { Actor } from '@/lib/core/actor'
import { db, withActor } from '@/lib/core/db'
import { DAY_MS } from '@/lib/core/dates'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { formObject } from '@/lib/core/form'
import { storage } from '@/lib/core/storage'
import { insertDocument, takeOutDocument, updateDocument } from './document'
import { isOurs, takeAway } from './files'
import { requireWritable } from './reach'
import { newDocumentSchema, type NewDocumentInput } from './schema'
import { receive } from './upload'

const AT_ONCE = 500

/**
 * From a posted form with a file in it. The files lie there before the row does, so that a document that is listed is whole.
 * Sending it twice makes one. @throws RuleError, with `fields` as they were read so far
 */
export async function addDocument(
  actor: Actor,
  request: Request,
  fields: FormData,
): Promise<NewDocumentInput & { id: string }> {
  authorize(actor, 'documents.add')
  const admit = async (sent: FormData) => {
    for (const [name, value] of sent) fields.append(name, value)
    const parsed = newDocumentSchema.safeParse(formObject(fields))
    if (!parsed.success) throw firstProblem(parsed.error.issues)
    await withActor(actor, (tx) => requireWritable(tx, actor, parsed.data))
    return parsed.data
  }
  const { input, received } = await receive(request, actor.userId, admit)
  const id = idOf(input, received.sum)
  try {
    const isNew = await withActor(actor, async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${id}))::text`
      const twice = { AND: [{ id }, writableDocuments(actor, input.of)] }
      if ((await tx.document.count({ where: twice })) > 0) return false
      await insertDocument(tx, actor, { id, input, received })
      return true
    })
    if (!isNew) await takeAway(received.files)
  } catch (error) {
    // After any other failure the row may stand all the same; what then belongs to none is swept up.
    if (error instanceof RuleError || error instanceof ForbiddenError) await takeAway(received.files)
    throw error
  }
  return { ...input, id }
}

/** The same form with the same words and file makes one document; what was changed since is not taken for the same. */
function idOf({ id = randomUUID(), ...typed }: NewDocumentInput, sum: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([id, typed, sum]))
    .digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

export const changeDocument = allowed(['documents.add'], updateDocument)

export async function removeDocument(
  actor: Actor,
  input: RemovalInput,
): Promise<{ of: string; record: string }> {
  authorize(actor, 'documents.add')
  requireRecent(actor)
  const { files, ...subject } = await withActor(actor, (tx) => takeOutDocument(tx, actor, input))
  // What stays behind when this fails opens for nobody, and is swept up the next day.
  await takeAway(files).catch(() => undefined)
  return subject
}

/** What uploads and removals that were broken off left behind. Nothing younger than a day, which may be on its way. */
export async function sweepDocuments(): Promise<number> {
  const [held] = await db.$queryRaw<{ bytes: bigint }[]>`SELECT app_kept_bytes() AS bytes`
  // A database without any is more likely the wrong one than one whose every upload broke off.
  if (Number(held?.bytes ?? 0) === 0) return 0
  let swept = 0
  let names: string[] = []
  const sweep = async () => {
    const kept = await db.$queryRaw<{ name: string }[]>`SELECT app_kept_files(${names}) AS name`
    const known = new Set(kept.map(({ name }) => name))
    const left = names.filter((name) => !known.has(name))
    await takeAway(left.map((name) => ({ name })))
    swept += left.length
    names = []
  }
  for await (const name of storage().listBefore(new Date(Date.now() - DAY_MS))) {
    // Another installation may lie in the same place.
    if (isOurs(name)) names.push(name)
    if (names.length === AT_ONCE) await sweep()
  }
  await sweep()
  return swept
}

function firstProblem(issues: readonly { path: PropertyKey[]; message: string }[]): Error {
  const [issue] = issues
  const field = String(issue?.path[0] ?? '')
  // What nobody types is wrong only in an address that somebody made up.
  if (['id', 'of', 'record'].includes(field)) return new ForbiddenError()
  return new RuleError(issue?.message ?? 'form.invalid', field)
}
