import 'server-only'
import { answerPostedFile } from '@/lib/access/posting'
import { withQuery } from '@/lib/core/address'
import { addImport } from './commands'

const FORM = '/import'

export const postImport = (request: Request): Promise<Response> =>
  answerPostedFile(request, {
    form: FORM,
    addressOf: (_fields, refused) => withQuery(FORM, { refused }),
    work: async (actor, sent) => {
      const { id } = await addImport(actor, sent)
      return { id, next: `/import/${id}` }
    },
  })
