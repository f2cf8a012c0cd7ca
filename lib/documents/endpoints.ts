import 'server-only'
import { confirmPath, UnconfirmedError } from '@/lib/access/recent'
import { answerPostedFile, away, goTo, notHere } from '@/lib/access/posting'
import { currentActor, safePath, signInPath } from '@/lib/access/session'
import { saved, withQuery } from '@/lib/core/address'
import { ForbiddenError } from '@/lib/core/errors'
import { isOutOfReach } from '@/lib/core/reach'
import type { FilePart } from '@/prisma/generated/enums'
import { addDocument } from './commands'
import { readDocument } from './queries'

const FORM = '/documents/new'

export const postDocument = (request: Request): Promise<Response> =>
  answerPostedFile(request, {
    form: FORM,
    addressOf,
    work: async (actor, sent, fields) => {
      const { id, back } = await addDocument(actor, sent, fields)
      return { id, next: saved(safePath(back)) }
    },
  })

/** A file, as far as it is the actor's to see; refused and unknown look alike. */
export async function getFile(request: Request, id: string, part: string): Promise<Response> {
  const { pathname } = new URL(request.url)
  const parts = { clean: 'clean', thumbnail: 'thumbnail', original: 'original' } as const
  try {
    const actor = await currentActor()
    if (!actor) return goTo(signInPath(pathname))
    const found = Object.hasOwn(parts, part) && (await readDocument(actor, id, part as FilePart))
    return found ? new Response(found.content, { headers: found.headers }) : notHere()
  } catch (error) {
    if (error instanceof UnconfirmedError) return goTo(confirmPath(`/documents/${id}`))
    if (error instanceof ForbiddenError) return notHere()
    if (isOutOfReach(error)) return away(request, pathname)
    throw error
  }
}

/** The page of the form, for the same record. */
function addressOf(fields: FormData, refused?: string): string {
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : null
  }
  return withQuery(FORM, { of: text('of'), record: text('record'), back: text('back'), refused })
}
